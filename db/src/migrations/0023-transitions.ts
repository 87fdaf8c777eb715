import { appendOnly, clustered, type Schema, table } from './columns.ts'

/** Each step in the life of a record, with who, when and why; what older versions recorded follows in the next one. */
export async function up(db: Schema): Promise<void> {
  await clustered(
    db,
    table(
      db,
      'transition',
      {
        partnership_id: 'text',
        subject_id: 'text',
        id: 'text',
        subject_kind: 'text',
        version: 'integer',
        act: 'text',
        from_state: 'text?',
        to_state: 'text',
        at: 'text',
        person_id: 'text?',
        member_id: 'text?',
        agency_id: 'text?',
        deputy_for: 'text?',
        on_behalf: 'integer',
        reason_id: 'text?',
        meeting_id: 'text?',
        event_id: 'text?',
        recorded: 'integer',
      },
      ['partnership_id', 'subject_id', 'id'],
    ).addForeignKeyConstraint('transition_partnership_id_fk', ['partnership_id'], 'partnership', ['id']),
  ).execute()
  await db.schema
    .createIndex('transition_of_moment')
    .on('transition')
    .columns(['partnership_id', 'at', 'id'])
    .execute()
  await appendOnly(db, 'transition')
  await db.schema
    .alterTable('pledge')
    .addColumn('state', 'text', (column) => column.notNull().defaultTo('worded'))
    .execute()
  await db.schema.alterTable('target').addColumn('agreed_by_name', 'text').execute()
}
