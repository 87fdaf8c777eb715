import type { Schema } from './columns.ts'

/** What happened last in a partnership is found without reading all that ever did; a goal finds its indicators. */
export async function up(db: Schema): Promise<void> {
  for (const [name, table, column] of [
    ['audit_event_by_moment', 'audit_event', 'at'],
    ['commentary_by_moment', 'commentary', 'recorded_at'],
    ['indicator_by_goal', 'indicator', 'goal_id'],
  ] as const) {
    await db.schema.createIndex(name).on(table).columns(['partnership_id', column]).execute()
  }
}
