import type { Schema } from './columns.ts'

/** The search reads the newest commentary of a partnership, however much there is. */
export async function up(db: Schema): Promise<void> {
  await db.schema
    .createIndex('commentary_by_period')
    .on('commentary')
    .columns(['partnership_id', 'period_start', 'series_id'])
    .execute()
}
