import { sql } from 'kysely'
import { type Schema, table, within } from './columns.ts'

/** What people say about a chart: each is recorded, and ended rather than changed or removed. */
const recorded = {
  recorded_at: 'text',
  recorded_by: 'text?',
  ended_at: 'text?',
  ended_by: 'text?',
} as const

async function standsOnce(db: Schema, name: string, columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${name}_stands_once`)
    .unique()
    .on(name)
    .columns(['partnership_id', ...columns])
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
}

export async function up(db: Schema): Promise<void> {
  const step = table(
    db,
    'step_change',
    {
      partnership_id: 'text',
      id: 'text',
      series_id: 'text',
      from_period: 'text',
      baseline: 'integer?',
      label: 'text',
      reason: 'text',
      meeting: 'text',
      ...recorded,
    },
    ['partnership_id', 'id'],
  )
  await within(step, 'step_change', 'series_id', 'series').execute()
  await standsOnce(db, 'step_change', ['series_id', 'from_period'])

  const annotation = table(
    db,
    'annotation',
    {
      partnership_id: 'text',
      id: 'text',
      indicator_id: 'text',
      on_day: 'text',
      label: 'text',
      note: 'text',
      agency_id: 'text?',
      ...recorded,
    },
    ['partnership_id', 'id'],
  )
  await within(
    within(annotation, 'annotation', 'indicator_id', 'indicator'),
    'annotation',
    'agency_id',
    'agency',
  ).execute()
  await standsOnce(db, 'annotation', ['indicator_id', 'on_day', 'label'])

  const title = table(
    db,
    'chart_title',
    { partnership_id: 'text', id: 'text', series_id: 'text', title: 'text', ...recorded },
    ['partnership_id', 'id'],
  )
  await within(title, 'chart_title', 'series_id', 'series').execute()
  await standsOnce(db, 'chart_title', ['series_id'])

  const choice = table(
    db,
    'chart_choice',
    {
      partnership_id: 'text',
      id: 'text',
      indicator_id: 'text',
      chart: 'text',
      reason: 'text',
      ...recorded,
    },
    ['partnership_id', 'id'],
  )
  await within(choice, 'chart_choice', 'indicator_id', 'indicator').execute()
  await standsOnce(db, 'chart_choice', ['indicator_id'])
}
