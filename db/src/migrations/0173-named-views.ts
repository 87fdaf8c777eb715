import { type Schema, table } from './columns.ts'

/** Views of the scorecard that a person gave a name. */
export async function up(db: Schema): Promise<void> {
  await table(
    db,
    'named_view',
    {
      partnership_id: 'text',
      id: 'text',
      person_id: 'text',
      name: 'text',
      query: 'text',
      recorded_at: 'text',
    },
    ['partnership_id', 'id'],
  )
    .addForeignKeyConstraint('named_view_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .addForeignKeyConstraint('named_view_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()
  await db.schema
    .createIndex('named_view_person_ix')
    .on('named_view')
    .columns(['partnership_id', 'person_id'])
    .execute()
}
