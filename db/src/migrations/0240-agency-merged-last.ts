import { sql } from 'kysely'
import type { Schema } from './columns.ts'

/** Of an agency that became part of one, was its own again, and became part of another: the one it is part of. */
export async function up(db: Schema): Promise<void> {
  await sql`update agency set merged_into_id = coalesce((select n.agency_id from member m
      join member n on n.partnership_id = m.partnership_id and n.id = m.successor_member_id
      where m.partnership_id = agency.partnership_id and m.agency_id = agency.id and n.agency_id <> agency.id
      order by m.ended_at desc, m.id desc limit 1), merged_into_id)
    where state = 'left' and merged_into_id is not null`.execute(db)
}
