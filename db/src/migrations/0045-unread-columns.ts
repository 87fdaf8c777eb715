import type { Schema } from './columns.ts'

/** Columns that nothing reads: when a file was undone is a step of its life, when a choice was made is in the trail. */
export async function up(db: Schema): Promise<void> {
  await db.schema.alterTable('return_import').dropColumn('undone_at').execute()
  await db.schema.alterTable('notice_preference').dropColumn('changed_at').execute()
}
