import type { Schema } from './columns.ts'

/** The columns of a file that are not read, and what was answered about it, as JSON. */
export async function up(db: Schema): Promise<void> {
  for (const name of ['unread', 'answered']) {
    await db.schema
      .alterTable('return_import')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo('[]'))
      .execute()
  }
}
