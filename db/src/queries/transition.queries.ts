import type { ActName } from '@roundtable/shared/act/acts.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { TransitionTable } from '../tables/transition.table.ts'
import { inBatches } from './in-batches.ts'

export async function insertTransitions(tx: Tx, rows: readonly TransitionTable[]): Promise<void> {
  await inBatches(rows, (batch) => tx.insertInto('transition').values(batch).execute())
}

/** Who did one of these acts in the life of a record. */
export async function listDoersOf(
  db: Db,
  { partnershipId, subjectId, acts }: { partnershipId: string; subjectId: string; acts: readonly ActName[] },
): Promise<string[]> {
  const rows = await db
    .selectFrom('transition')
    .select('personId')
    .distinct()
    .where('partnershipId', '=', partnershipId)
    .where('subjectId', '=', subjectId)
    .where('act', 'in', acts)
    .execute()
  return rows.flatMap(({ personId }) => personId ?? [])
}

export type LastStep = {
  subjectId: string
  act: string
  at: string
  by: string | null
  personId: string | null
  reason: string | null
  meeting: string | null
}

/** The last step in the life of each record. */
export async function listLastSteps(
  db: Db,
  { partnershipId, subjectIds }: { partnershipId: string; subjectIds: readonly string[] },
): Promise<LastStep[]> {
  if (subjectIds.length === 0) return []
  const { rows } = await sql<LastStep>`
    select t.subject_id, t.act, t.at, p.name as by, t.person_id, r.text as reason, m.text as meeting
    from transition t
    left join person p on p.id = t.person_id
    left join typed_words r on r.partnership_id = t.partnership_id and r.id = t.reason_id
    left join typed_words m on m.partnership_id = t.partnership_id and m.id = t.meeting_id
    where t.partnership_id = ${partnershipId} and t.subject_id in (${sql.join(subjectIds)})
      and not exists (select 1 from transition n where n.partnership_id = t.partnership_id
        and n.subject_id = t.subject_id and (n.at > t.at or (n.at = t.at and n.id > t.id)))`.execute(db)
  return rows
}
