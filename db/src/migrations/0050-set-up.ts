import { appendOnly, type Schema, table, within } from './columns.ts'

/**
 * What a partnership sets up by itself: goals and indicators have a life, agencies former names, series the dimension
 * they are parts of. How what was there stands follows in the next one.
 */
export async function up(db: Schema): Promise<void> {
  const added: readonly (readonly [string, string, 'text' | 'integer', string | number | null])[] = [
    ['goal', 'state', 'text', 'agreed'],
    ['goal', 'steps', 'integer', 1],
    ['goal', 'kind', 'text', 'goal'],
    ['indicator', 'state', 'text', 'live'],
    ['indicator', 'steps', 'integer', 1],
    ['indicator', 'created_by', 'text', null],
    ['indicator', 'catalogue_code', 'text', null],
    ['indicator', 'outcome_question', 'text', null],
    ['indicator', 'framework_item', 'text', null],
    ['series', 'dimension', 'text', null],
    ['series', 'adds_up', 'integer', null],
    ['agency', 'state', 'text', 'current'],
    ['agency', 'administers', 'integer', 0],
    ['partnership', 'area_code', 'text', null],
    ['partnership', 'year_start_month', 'integer', 4],
    ['partnership', 'version', 'integer', 1],
  ]
  for (const [name, column, type, value] of added) {
    await db.schema
      .alterTable(name)
      .addColumn(column, type, (made) => (value === null ? made : made.notNull().defaultTo(value)))
      .execute()
  }
  await within(
    table(
      db,
      'agency_version',
      {
        partnership_id: 'text',
        agency_id: 'text',
        version: 'integer',
        name: 'text',
        short_name: 'text',
        sector: 'text',
        recorded_at: 'text',
        recorded_by: 'text?',
      },
      ['partnership_id', 'agency_id', 'version'],
    ),
    'agency_version',
    'agency_id',
    'agency',
  ).execute()
  await appendOnly(db, 'agency_version')
  await within(
    table(
      db,
      'indicator_place',
      {
        partnership_id: 'text',
        indicator_id: 'text',
        version: 'integer',
        goal_id: 'text?',
        headline: 'integer',
        recorded_at: 'text',
        recorded_by: 'text?',
      },
      ['partnership_id', 'indicator_id', 'version'],
    ),
    'indicator_place',
    'indicator_id',
    'indicator',
  ).execute()
  await appendOnly(db, 'indicator_place')
}
