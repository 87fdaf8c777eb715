import type { Schema } from './columns.ts'

/** What readers have to know about a figure, and links to what it rests on: with the entry, then with its commentary. */
export async function up(db: Schema): Promise<void> {
  for (const table of ['return_entry', 'commentary']) {
    for (const name of ['note', 'evidence']) {
      await db.schema
        .alterTable(table)
        .addColumn(name, 'text', (column) => column.notNull().defaultTo(''))
        .execute()
    }
  }
}
