import { type Schema, table } from './columns.ts'

/** What was answered about files of past figures, for the next file of the same form. */
export async function up(db: Schema): Promise<void> {
  await db.schema
    .alterTable('past_file')
    .addColumn('form', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('past_file')
    .addColumn('answered', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute()
  await table(
    db,
    'past_form_answer',
    {
      partnership_id: 'text',
      form: 'text',
      question: 'text',
      answer: 'text',
      answered_by: 'text',
      answered_at: 'text',
    },
    ['partnership_id', 'form', 'question'],
  )
    .addForeignKeyConstraint('past_form_answer_answered_by_fk', ['answered_by'], 'person', ['id'])
    .execute()
}
