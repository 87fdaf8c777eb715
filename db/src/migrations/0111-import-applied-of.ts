import type { Schema } from './columns.ts'

/** What the key of a saved file was sent with, as a hash: the same key with something else is not the same act. */
export async function up(db: Schema): Promise<void> {
  await db.schema.alterTable('return_import').addColumn('applied_of', 'text').execute()
}
