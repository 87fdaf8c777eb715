import { type Schema, table } from './columns.ts'

/** When a person last looked at what changed, and when before that day: "since I last looked". */
export async function up(db: Schema): Promise<void> {
  await table(
    db,
    'change_look',
    { partnership_id: 'text', person_id: 'text', looked_at: 'text', earlier_at: 'text?' },
    ['partnership_id', 'person_id'],
  )
    .addForeignKeyConstraint('change_look_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .addForeignKeyConstraint('change_look_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()
}
