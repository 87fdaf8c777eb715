import { clustered, type Schema, table } from './columns.ts'

/**
 * What a list of all indicators is narrowed and put in order by; and by which views readings were stored, of which code
 * and when last: what another process still uses stays.
 */
export async function up(db: Schema): Promise<void> {
  for (const column of ['assurance', 'latest_value', 'latest_symbol']) {
    await db.schema.alterTable('indicator_reading').addColumn(column, 'text').execute()
  }
  await clustered(
    db,
    table(db, 'reading_view', { partnership_id: 'text', view: 'text', code: 'text', used_day: 'text' }, [
      'partnership_id',
      'view',
    ]),
  ).execute()
}
