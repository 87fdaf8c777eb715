import { sql } from 'kysely'
import { type Schema, table, within } from './columns.ts'

/** A step change that the figures propose and the manager does not want, with why; ended where it is wanted again. */
export async function up(db: Schema): Promise<void> {
  const setAside = table(
    db,
    'step_set_aside',
    {
      partnership_id: 'text',
      id: 'text',
      series_id: 'text',
      from_period: 'text',
      baseline: 'integer?',
      reason: 'text',
      recorded_at: 'text',
      recorded_by: 'text?',
      ended_at: 'text?',
      ended_by: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(setAside, 'step_set_aside', 'series_id', 'series').execute()
  await db.schema
    .createIndex('step_set_aside_stands')
    .on('step_set_aside')
    .columns(['partnership_id', 'series_id'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
}
