import type { Schema } from './columns.ts'

/** The returns into which figures of a file belong. */
export async function up(db: Schema): Promise<void> {
  await db.schema
    .alterTable('past_file')
    .addColumn('returns', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute()
}
