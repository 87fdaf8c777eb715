import { sql } from 'kysely'
import type { Schema } from './columns.ts'

/** A seat has one open invitation at most. */
export async function up(db: Schema): Promise<void> {
  await sql`create unique index invitation_open_unique on invitation (partnership_id, member_id) where used_at is null`.execute(
    db,
  )
}
