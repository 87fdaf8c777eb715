import type { Schema } from './columns.ts'

/** Each request asks whether the invitation to a seat was accepted. */
export async function up(db: Schema): Promise<void> {
  await db.schema
    .createIndex('invitation_by_member')
    .on('invitation')
    .columns(['partnership_id', 'member_id'])
    .execute()
}
