import type { Schema } from './columns.ts'

/** Why a figure far from its history is right is its confirmation. */
export async function up(db: Schema): Promise<void> {
  for (const table of ['return_entry', 'measurement_revision']) {
    await db.schema.alterTable(table).renameColumn('confirmed_reason', 'confirmation').execute()
  }
}
