import { appendOnly, type Schema } from './columns.ts'

/** The trail can only grow again, and no place in its chain is taken twice. */
export async function up(db: Schema): Promise<void> {
  await db.schema
    .createIndex('audit_event_of_position')
    .on('audit_event')
    .columns(['partnership_id', 'position'])
    .unique()
    .execute()
  await appendOnly(db, 'audit_event')
}
