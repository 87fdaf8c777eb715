import { sql } from 'kysely'
import type { Schema } from './columns.ts'
import { wordsRemovable } from './words-removable.ts'

/** Why a published figure is not final yet: with the entry, then with its commentary. */
export async function up(db: Schema): Promise<void> {
  for (const table of ['return_entry', 'commentary']) {
    await db.schema
      .alterTable(table)
      .addColumn('provisional', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
  }
  await wordsRemovable(db, 'commentary', ['happened', 'why', 'next', 'provisional', 'note', 'evidence'])
  await sql`create index commentary_provisional on commentary (partnership_id) where provisional <> ''`.execute(
    db,
  )
}
