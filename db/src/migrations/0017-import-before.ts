import { sql } from 'kysely'
import { type Schema, table, within } from './columns.ts'

/**
 * What stood before an import lies beside its pages, so that saving writes no page again. Pages are written in
 * another way from here on: those of before are dropped, and their files uploaded once more. From which file a figure
 * came lies with the entry, which is written anyway.
 */
export async function up(db: Schema): Promise<void> {
  await db.schema.dropTable('return_import_part').execute()
  for (const [name, content] of [
    ['return_import_part', { changes: 'text', entries: 'text' }],
    ['return_import_before', { entries: 'text' }],
  ] as const) {
    const page = table(db, name, { partnership_id: 'text', import_id: 'text', part: 'integer', ...content }, [
      'partnership_id',
      'import_id',
      'part',
    ])
    await within(page, name, 'import_id', 'return_import').execute()
  }
  await db.schema.alterTable('return_entry').addColumn('import_id', 'text').execute()
  await db.schema.alterTable('return_entry').addColumn('import_line', 'integer').execute()
  const same = ['numerator', 'denominator', 'value', 'reason'].map(
    (name) => `s.${name} is not distinct from e.${name}`,
  )
  await sql
    .raw(
      `update return_entry as e set import_id = s.import_id, import_line = s.line from return_entry_source s
where s.partnership_id = e.partnership_id and s.return_id = e.return_id and s.series_id = e.series_id
  and ${same.join(' and ')}`,
    )
    .execute(db)
  await db.schema.dropTable('return_entry_source').execute()
}
