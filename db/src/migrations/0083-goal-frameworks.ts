import { type Schema, table, within } from './columns.ts'

/** Which items of which edition of a framework a goal serves. */
export async function up(db: Schema): Promise<void> {
  const mapping = table(
    db,
    'goal_framework_item',
    {
      partnership_id: 'text',
      id: 'text',
      goal_id: 'text',
      framework: 'text',
      version: 'text',
      item: 'text',
      recorded_at: 'text',
      recorded_by: 'text',
      ended_at: 'text?',
      ended_by: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(mapping, 'goal_framework_item', 'goal_id', 'goal').execute()
}
