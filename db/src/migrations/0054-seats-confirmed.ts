import { sql } from 'kysely'
import type { Schema } from './columns.ts'

/** Seats that somebody had taken, or that the command line gave, count as confirmed; by whom was not recorded. */
export async function up(db: Schema): Promise<void> {
  await sql`update member set confirmed_at = recorded_at where recorded_by is null or not exists (select 1 from invitation n
    where n.partnership_id = member.partnership_id and n.member_id = member.id and n.used_at is null)`.execute(
    db,
  )
}
