import { appendOnly, type Schema, table, within } from './columns.ts'

/** Who reported a line before somebody else was named: what was closed stays with whom it was owed by. */
export async function up(db: Schema): Promise<void> {
  const reporter = table(
    db,
    'series_reporter',
    {
      partnership_id: 'text',
      series_id: 'text',
      version: 'integer',
      agency_id: 'text',
      recorded_at: 'text',
      recorded_by: 'text?',
    },
    ['partnership_id', 'series_id', 'version'],
  )
  await within(reporter, 'series_reporter', 'series_id', 'series').execute()
  await appendOnly(db, 'series_reporter')
}
