import { appendOnly, type Schema, table, within } from './columns.ts'

/** Files somebody uploaded into a return, what they would change, and from which file and row a figure came. */
export async function up(db: Schema): Promise<void> {
  const imported = table(
    db,
    'return_import',
    {
      partnership_id: 'text',
      id: 'text',
      return_id: 'text',
      person_id: 'text',
      file_name: 'text',
      file_hash: 'text',
      state: 'text',
      rows_read: 'integer',
      sentence: 'text',
      ready: 'integer',
      wrong: 'integer',
      same: 'integer',
      left_count: 'integer',
      left_out: 'text',
      questions: 'text',
      created_at: 'text',
      heard_at: 'text',
      expires_at: 'text',
      apply_key: 'text?',
      applied: 'integer',
      applied_at: 'text?',
      undone_at: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(imported, 'return_import', 'return_id', 'return')
    .addForeignKeyConstraint('return_import_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()
  await db.schema
    .createIndex('return_import_by_return')
    .on('return_import')
    .columns(['partnership_id', 'return_id'])
    .execute()

  const part = table(
    db,
    'return_import_part',
    { partnership_id: 'text', import_id: 'text', part: 'integer', changes: 'text', before: 'text?' },
    ['partnership_id', 'import_id', 'part'],
  )
  await within(part, 'return_import_part', 'import_id', 'return_import').execute()

  const figure = { numerator: 'text?', denominator: 'text?', value: 'text?', reason: 'text?' } as const
  const entrySource = table(
    db,
    'return_entry_source',
    {
      partnership_id: 'text',
      return_id: 'text',
      series_id: 'text',
      import_id: 'text',
      line: 'integer',
      ...figure,
    },
    ['partnership_id', 'return_id', 'series_id'],
  )
  await within(
    within(entrySource, 'return_entry_source', 'return_id', 'return'),
    'return_entry_source',
    'import_id',
    'return_import',
  ).execute()

  const source = table(
    db,
    'measurement_source',
    {
      partnership_id: 'text',
      series_id: 'text',
      period_start: 'text',
      revision: 'integer',
      file_name: 'text',
      file_hash: 'text',
      line: 'integer',
      recorded_at: 'text',
    },
    ['partnership_id', 'series_id', 'period_start', 'revision'],
  )
  await within(source, 'measurement_source', 'series_id', 'series').execute()
  await appendOnly(db, 'measurement_source')
}
