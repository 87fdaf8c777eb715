import { sql } from 'kysely'
import type { Schema } from './columns.ts'
import { insertDefinitionLives } from './lives/definition-lives.ts'
import { partnershipsIn } from './lives/life-steps.ts'
import { insertNoteLives } from './lives/note-lives.ts'
import { insertReturnLives } from './lives/return-lives.ts'
import { insertSeatLives } from './lives/seat-lives.ts'

/**
 * The lives of what is there, from the trail and from the days an older version had recorded; what was not recorded
 * stays empty. Who agreed a target becomes a person, where the trail knows them; the name stays as it was written.
 */
export async function up(db: Schema): Promise<void> {
  await sql`update pledge set state = case when ended_at is not null then 'ended'
    when signed_at is not null then 'signed' else 'worded' end`.execute(db)
  for (const partnershipId of await partnershipsIn(db)) {
    await insertReturnLives(db, partnershipId)
    await insertDefinitionLives(db, partnershipId)
    await insertNoteLives(db, partnershipId)
    await insertSeatLives(db, partnershipId)
  }
  await sql`update target set agreed_by_name = agreed_by where agreed_by is not null`.execute(db)
  await sql`update target set agreed_by = (select max(e.person_id) from audit_event e
    where e.partnership_id = target.partnership_id and e.subject_id = target.id and e.action = 'target.agreed')
    where agreed_by is not null`.execute(db)
}
