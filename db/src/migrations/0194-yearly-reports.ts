import { appendOnly, type Schema, table, within } from './columns.ts'
import { wordsRemovable } from './words-removable.ts'

/** Yearly reports: editions of their headings, statements with what they rest on, signatures, corrections. */
export async function up(db: Schema): Promise<void> {
  await headings(db)
  await table(
    db,
    'yearly_report',
    {
      partnership_id: 'text',
      id: 'text',
      number: 'integer',
      starts_on: 'text',
      ends_on: 'text',
      state: 'text',
      version: 'integer',
      begun_at: 'text',
      begun_by: 'text',
    },
    ['partnership_id', 'id'],
  )
    .addForeignKeyConstraint('yearly_report_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .addUniqueConstraint('yearly_report_number_uq', ['partnership_id', 'number'])
    .execute()
  await statements(db)
  await ofReport(db, 'yearly_signature', {
    ...{ partnership_id: 'text', report_id: 'text', round: 'integer', agency_id: 'text' },
    ...{ content_hash: 'text', recorded_at: 'text', recorded_by: 'text' },
  })(['partnership_id', 'report_id', 'round', 'agency_id']).execute()
  await appendOnly(db, 'yearly_signature')
  await ofReport(db, 'yearly_correction', {
    ...{ partnership_id: 'text', id: 'text', report_id: 'text', statement_id: 'text', text: 'text' },
    ...{ recorded_at: 'text', recorded_by: 'text' },
  })(['partnership_id', 'id']).execute()
  await appendOnly(db, 'yearly_correction')
  await wordsRemovable(db, 'yearly_correction', ['text'])
}

type Columns = Parameters<typeof table>[2]

const ofReport = (db: Schema, name: string, columns: Columns) => (key: string[]) =>
  within(table(db, name, columns, key), name, 'report_id', 'yearly_report')

/** Each change of a heading is an edition of all of them. */
async function headings(db: Schema): Promise<void> {
  await table(
    db,
    'yearly_edition',
    {
      ...{
        partnership_id: 'text',
        edition: 'integer',
        guidance: 'text',
        guidance_of: 'text',
        reason: 'text',
      },
      ...{ recorded_at: 'text', recorded_by: 'text' },
    },
    ['partnership_id', 'edition'],
  )
    .addForeignKeyConstraint('yearly_edition_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .execute()
  await appendOnly(db, 'yearly_edition')
  await wordsRemovable(db, 'yearly_edition', ['guidance', 'guidance_of', 'reason'])
  await table(
    db,
    'yearly_heading',
    {
      ...{
        partnership_id: 'text',
        edition: 'integer',
        heading_id: 'text',
        position: 'integer',
        title: 'text',
      },
      ...{ hint: 'text', evidence_kinds: 'text', scrutiny: 'integer', recorded_at: 'text' },
    },
    ['partnership_id', 'edition', 'heading_id'],
  )
    .addForeignKeyConstraint('yearly_heading_edition_fk', ['partnership_id', 'edition'], 'yearly_edition', [
      'partnership_id',
      'edition',
    ])
    .execute()
  await appendOnly(db, 'yearly_heading')
  await wordsRemovable(db, 'yearly_heading', ['title', 'hint'])
}

async function statements(db: Schema): Promise<void> {
  await ofReport(db, 'yearly_statement', {
    ...{ partnership_id: 'text', report_id: 'text', statement_id: 'text', words: 'integer' },
    ...{ heading_id: 'text', position: 'integer', kind: 'text', text: 'text', ended: 'integer' },
    ...{ recorded_at: 'text', recorded_by: 'text' },
  })(['partnership_id', 'statement_id', 'words']).execute()
  await appendOnly(db, 'yearly_statement')
  await wordsRemovable(db, 'yearly_statement', ['text'])
  await db.schema
    .createIndex('yearly_statement_of_report')
    .on('yearly_statement')
    .columns(['partnership_id', 'report_id'])
    .execute()
  await ofReport(db, 'yearly_evidence', {
    ...{ partnership_id: 'text', report_id: 'text', statement_id: 'text', words: 'integer' },
    ...{ position: 'integer', kind: 'text', reference: 'text', part: 'text', basis: 'text' },
    ...{ linked_at: 'text', recorded_at: 'text' },
  })(['partnership_id', 'statement_id', 'words', 'position']).execute()
  await appendOnly(db, 'yearly_evidence')
  await wordsRemovable(db, 'yearly_evidence', ['basis'])
  await db.schema
    .createIndex('yearly_evidence_of_report')
    .on('yearly_evidence')
    .columns(['partnership_id', 'report_id'])
    .execute()
}
