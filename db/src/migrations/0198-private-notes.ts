import { type Schema, table, within } from './columns.ts'

/** Notes of one person on a meeting or an item of it, for nobody else. */
export async function up(db: Schema): Promise<void> {
  await within(
    table(
      db,
      'private_note',
      {
        partnership_id: 'text',
        id: 'text',
        meeting_id: 'text',
        item_id: 'text?',
        person_id: 'text',
        text: 'text',
        version: 'integer',
        recorded_at: 'text',
      },
      ['partnership_id', 'id'],
    ),
    'private_note',
    'meeting_id',
    'meeting',
  )
    .addForeignKeyConstraint('private_note_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()
  await db.schema
    .createIndex('private_note_of_person')
    .on('private_note')
    .columns(['partnership_id', 'person_id', 'meeting_id'])
    .execute()
}
