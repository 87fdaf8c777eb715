import { type Schema, table, within } from './columns.ts'

/**
 * What stood before an import lies beside its pages, so that saving writes no page again. Pages are written in
 * another way from here on: those of before are dropped, and their files uploaded once more.
 */
export async function up(db: Schema): Promise<void> {
  await db.schema.dropTable('return_import_part').execute()
  for (const [name, content] of [
    ['return_import_part', 'changes'],
    ['return_import_before', 'entries'],
  ] as const) {
    const page = table(
      db,
      name,
      { partnership_id: 'text', import_id: 'text', part: 'integer', [content]: 'text' },
      ['partnership_id', 'import_id', 'part'],
    )
    await within(page, name, 'import_id', 'return_import').execute()
  }
}
