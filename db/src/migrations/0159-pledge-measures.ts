import { appendOnly, clustered, type Schema, table, within } from './columns.ts'

/** The figures a pledge will be seen in; new ones come with a new pledge. */
export async function up(db: Schema): Promise<void> {
  const measures = table(
    db,
    'pledge_measure',
    { partnership_id: 'text', pledge_id: 'text', indicator_id: 'text' },
    ['partnership_id', 'pledge_id', 'indicator_id'],
  )
  const kept = within(
    within(measures, 'pledge_measure', 'pledge_id', 'pledge'),
    'pledge_measure',
    'indicator_id',
    'indicator',
  )
  await clustered(db, kept).execute()
  await appendOnly(db, 'pledge_measure')
}
