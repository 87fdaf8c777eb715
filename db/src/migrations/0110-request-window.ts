import { type Schema, table } from './columns.ts'

/** How much somebody asked of the server within a window of time, counted by all processes together. */
export async function up(db: Schema): Promise<void> {
  await table(db, 'request_window', { key: 'text', hits: 'integer', ends_at: 'text' }, ['key']).execute()
}
