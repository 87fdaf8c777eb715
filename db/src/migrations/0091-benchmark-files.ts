import { type Schema, table, within } from './columns.ts'

/** Publishers' files that a partnership takes over, which measure is which indicator, and the figures they gave. */
export async function up(db: Schema): Promise<void> {
  const file = table(
    db,
    'benchmark_file',
    {
      ...{ partnership_id: 'text', id: 'text', person_id: 'text', file_name: 'text', file_hash: 'text' },
      ...{ form: 'text', state: 'text', sentence: 'text', content: 'text' },
      ...{ source: 'text', licence: 'text', retrieved_on: 'text?' },
      ...{ created_at: 'text', heard_at: 'text', expires_at: 'text' },
      ...{ applied_at: 'text?', undone_at: 'text?' },
    },
    ['partnership_id', 'id'],
  )
  await file.addForeignKeyConstraint('benchmark_file_person_id_fk', ['person_id'], 'person', ['id']).execute()
  const match = table(
    db,
    'benchmark_match',
    {
      ...{ partnership_id: 'text', form: 'text', measure: 'text', indicator_id: 'text' },
      ...{ recorded_at: 'text', recorded_by: 'text' },
    },
    ['partnership_id', 'form', 'measure'],
  )
  await within(match, 'benchmark_match', 'indicator_id', 'indicator')
    .addForeignKeyConstraint('benchmark_match_recorded_by_fk', ['recorded_by'], 'person', ['id'])
    .execute()
  const figure = table(
    db,
    'benchmark_figure',
    {
      ...{ partnership_id: 'text', id: 'text', indicator_id: 'text', area_code: 'text' },
      ...{ period_start: 'text', period_end: 'text', period_label: 'text', area_name: 'text' },
      ...{ value: 'text?', numerator: 'text?', denominator: 'text?', symbol: 'text', file_id: 'text' },
      ...{ recorded_at: 'text', recorded_by: 'text' },
      ...{ ended_at: 'text?', ended_by: 'text?', ended_file_id: 'text?' },
    },
    ['partnership_id', 'id'],
  )
  await within(
    within(figure, 'benchmark_figure', 'indicator_id', 'indicator'),
    'benchmark_figure',
    'file_id',
    'benchmark_file',
  )
    .addForeignKeyConstraint('benchmark_figure_recorded_by_fk', ['recorded_by'], 'person', ['id'])
    .execute()
  await db.schema
    .createIndex('benchmark_figure_by_indicator')
    .on('benchmark_figure')
    .columns(['partnership_id', 'indicator_id', 'area_code', 'period_start'])
    .execute()
}
