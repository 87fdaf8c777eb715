import { sql } from 'kysely'
import type { Schema } from './columns.ts'

/** For which agency a pledge was signed, where another has it since: the first that stood with this signature. */
export async function up(db: Schema): Promise<void> {
  await db.schema.alterTable('pledge').addColumn('signed_for_id', 'text').execute()
  const first = sql`(select q.agency_id from pledge q where q.partnership_id = pledge.partnership_id
    and q.goal_id = pledge.goal_id and q.signed_by = pledge.signed_by and q.signed_at = pledge.signed_at
    order by q.recorded_at, q.id limit 1)`
  await sql`update pledge set signed_for_id = ${first} where signed_at is not null
    and agency_id <> ${first}`.execute(db)
}
