import type { Schema } from './columns.ts'

/** A version of a pack may be a new cut of one before it, for an audience to which that one is closed. */
export async function up(db: Schema): Promise<void> {
  await db.schema.alterTable('pack').addColumn('cut_of_id', 'text').execute()
}
