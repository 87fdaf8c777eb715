import { type Schema, table, within } from './columns.ts'

/** Which indicator another one continues, from which period on. */
export async function up(db: Schema): Promise<void> {
  const predecessor = table(
    db,
    'indicator_predecessor',
    {
      partnership_id: 'text',
      id: 'text',
      indicator_id: 'text',
      predecessor_id: 'text',
      from_period: 'text',
      comparable: 'integer',
      reason: 'text',
      recorded_at: 'text',
      recorded_by: 'text?',
      ended_at: 'text?',
      ended_by: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(
    within(predecessor, 'indicator_predecessor', 'indicator_id', 'indicator'),
    'indicator_predecessor',
    'predecessor_id',
    'indicator',
  ).execute()
  await db.schema
    .createIndex('indicator_predecessor_by_indicator')
    .on('indicator_predecessor')
    .columns(['partnership_id', 'indicator_id'])
    .execute()
}
