import type { Schema } from './columns.ts'

/** Drafts that are saved again are counted apart: what nobody reads a draft in is not old after them. */
export async function up(db: Schema): Promise<void> {
  await db.schema
    .alterTable('partnership')
    .addColumn('drafts_saved', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
}
