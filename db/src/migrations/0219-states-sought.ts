import type { Schema } from './columns.ts'

/** The few that wait for somebody are found by their state, however many have been agreed. */
export async function up(db: Schema): Promise<void> {
  for (const table of ['target', 'indicator'] as const) {
    await db.schema.createIndex(`${table}_by_state`).on(table).columns(['partnership_id', 'state']).execute()
  }
}
