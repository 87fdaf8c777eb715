import type { Schema } from './columns.ts'

/** Why a figure far from its history is right, with the entry and with the figure it becomes. */
export async function up(db: Schema): Promise<void> {
  for (const table of ['return_entry', 'measurement_revision']) {
    await db.schema
      .alterTable(table)
      .addColumn('confirmed_reason', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
  }
}
