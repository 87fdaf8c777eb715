import { sql } from 'kysely'
import type { Schema } from './columns.ts'

/** Of several open invitations to one seat the newest stays open. */
export async function up(db: Schema): Promise<void> {
  await sql`update invitation set used_at = created_at where used_at is null and exists (select 1 from invitation n
    where n.partnership_id = invitation.partnership_id and n.member_id = invitation.member_id and n.used_at is null
      and (n.created_at > invitation.created_at
        or (n.created_at = invitation.created_at and n.token_hash > invitation.token_hash)))`.execute(db)
}
