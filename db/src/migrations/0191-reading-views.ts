import { clustered, type Schema, table } from './columns.ts'

/** By which views readings were stored, of which code, and when last: what another process still uses stays. */
export async function up(db: Schema): Promise<void> {
  await clustered(
    db,
    table(db, 'reading_view', { partnership_id: 'text', view: 'text', code: 'text', used_day: 'text' }, [
      'partnership_id',
      'view',
    ]),
  ).execute()
}
