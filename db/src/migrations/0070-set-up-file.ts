import { type Schema, table } from './columns.ts'

/** Files by which a partnership is set up: what was read of them, until they are taken over or expire. */
export async function up(db: Schema): Promise<void> {
  const file = table(
    db,
    'set_up_file',
    {
      partnership_id: 'text',
      id: 'text',
      person_id: 'text',
      file_name: 'text',
      file_hash: 'text',
      state: 'text',
      sentence: 'text',
      content: 'text',
      created_at: 'text',
      heard_at: 'text',
      expires_at: 'text',
    },
    ['partnership_id', 'id'],
  )
  await file.addForeignKeyConstraint('set_up_file_person_id_fk', ['person_id'], 'person', ['id']).execute()
}
