import { sql } from 'kysely'
import type { Schema } from './columns.ts'

/** Which agency one became part of; of a merging before this, where one of its seats passed. */
export async function up(db: Schema): Promise<void> {
  await db.schema.alterTable('agency').addColumn('merged_into_id', 'text').execute()
  await sql`update agency set merged_into_id = (select min(n.agency_id) from member m
      join member n on n.partnership_id = m.partnership_id and n.id = m.successor_member_id
      where m.partnership_id = agency.partnership_id and m.agency_id = agency.id and n.agency_id <> agency.id)
    where state = 'left'`.execute(db)
}
