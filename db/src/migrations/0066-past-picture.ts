import type { Schema } from './columns.ts'

/** The first rows of a file's sheets, to point at. */
export async function up(db: Schema): Promise<void> {
  await db.schema
    .alterTable('past_file')
    .addColumn('picture', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute()
}
