import { type Schema, table, within } from './columns.ts'

/** Files of past figures, what was read of them, and what of it an agency's lead is to agree. */
export async function up(db: Schema): Promise<void> {
  const file = table(
    db,
    'past_file',
    {
      partnership_id: 'text',
      id: 'text',
      person_id: 'text',
      file_name: 'text',
      file_hash: 'text',
      state: 'text',
      sentence: 'text',
      figures: 'integer',
      lines: 'text',
      questions: 'text',
      not_read: 'text',
      created_at: 'text',
      heard_at: 'text',
      expires_at: 'text',
    },
    ['partnership_id', 'id'],
  )
  await file.addForeignKeyConstraint('past_file_person_id_fk', ['person_id'], 'person', ['id']).execute()
  const part = table(
    db,
    'past_file_part',
    { partnership_id: 'text', file_id: 'text', part: 'integer', figures: 'text' },
    ['partnership_id', 'file_id', 'part'],
  )
  await within(part, 'past_file_part', 'file_id', 'past_file').execute()
  const figures = table(
    db,
    'past_figures',
    {
      partnership_id: 'text',
      id: 'text',
      file_id: 'text',
      agency_id: 'text',
      state: 'text',
      version: 'integer',
      figures: 'integer',
      corrections: 'integer',
      reason: 'text',
      on_behalf: 'integer',
      handed_in_by: 'text',
      handed_in_at: 'text',
      decided_by: 'text?',
      decided_at: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(within(figures, 'past_figures', 'file_id', 'past_file'), 'past_figures', 'agency_id', 'agency')
    .addForeignKeyConstraint('past_figures_handed_in_by_fk', ['handed_in_by'], 'person', ['id'])
    .execute()
  await db.schema
    .createIndex('past_figures_by_state')
    .on('past_figures')
    .columns(['partnership_id', 'state'])
    .execute()
  await db.schema.alterTable('measurement_source').addColumn('cell', 'text').execute()
}
