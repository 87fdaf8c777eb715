import type { Schema } from './columns.ts'

/** What a file was read against: where it stands as it stood, no row is compared again when it is saved. */
export async function up(db: Schema): Promise<void> {
  await db.schema.alterTable('return_import').addColumn('read_against', 'text').execute()
}
