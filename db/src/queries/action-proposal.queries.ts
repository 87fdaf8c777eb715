import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { ActionProposalTable } from '../tables/action.table.ts'

type One = 'v' | 'b' | 'k' | 'p'
/** Whether two versions of an action say another thing of what can be asked for, or are of another agency. */
const saysOther = (one: One, other: One) => {
  const [a, b] = [sql.table(one), sql.table(other)]
  return sql`(${a}.agency_id <> ${b}.agency_id or ${a}.wording <> ${b}.wording or ${a}.due_on <> ${b}.due_on
    or ${a}.evidence_wanted <> ${b}.evidence_wanted or coalesce(${a}.impact_on, '') <> coalesce(${b}.impact_on, ''))`
}

/**
 * Whether the step that is called n answers what was asked, or asks anew. A change of the role alone does not, nor one
 * that the next step took back, nor that step.
 */
const answers = sql`(n.act in ('action.change-declined', 'action.change-asked')
  or (n.act in ('action.changed', 'action.given') and exists (select 1 from action_version v
    join action_version b on b.partnership_id = v.partnership_id and b.action_id = v.action_id
      and b.version = (select max(x.version) from action_version x where x.partnership_id = v.partnership_id
        and x.action_id = v.action_id and x.version < v.version)
    left join action_version k on k.partnership_id = v.partnership_id and k.action_id = v.action_id
      and k.version = v.version + 1
    left join action_version p on p.partnership_id = v.partnership_id and p.action_id = v.action_id
      and b.version = v.version - 1 and p.version = (select max(y.version) from action_version y
        where y.partnership_id = v.partnership_id and y.action_id = v.action_id and y.version < b.version)
    where v.partnership_id = n.partnership_id and v.action_id = n.subject_id and v.version = n.version
      and ${saysOther('v', 'b')} and (k.version is null or ${saysOther('k', 'b')})
      and (p.version is null or ${saysOther('v', 'p')}))))`
type AnsweringAct = 'action.changed' | 'action.given' | 'action.change-declined' | 'action.change-asked'

/** Whether the action that is called r waits for an answer to what its agency asked. */
export const isProposedAnew: RawBuilder<number> = sql`case when exists (select 1 from action_proposal q
  where q.partnership_id = r.partnership_id and q.action_id = r.id and not exists (select 1 from transition n
    where n.partnership_id = q.partnership_id and n.subject_id = q.action_id and n.version > q.version
      and ${answers})) then 1 else 0 end`

/** False where it is there already. */
export async function insertActionProposal(tx: Tx, row: ActionProposalTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('actionProposal')
    .values(row)
    .onConflict((on) => on.columns(['partnershipId', 'id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export type ActionProposalRow = ActionProposalTable & {
  by: string | null
  /** Why it was asked. */
  reason: string | null
  /** The first step that answered it; null while it waits. */
  answered: AnsweringAct | null
}

/** What was asked to be changed in an action, newest first. */
export async function listActionProposals(
  db: Db,
  { partnershipId, id }: { partnershipId: string; id: string },
): Promise<ActionProposalRow[]> {
  const { rows } = await sql<ActionProposalRow>`
    select q.*, p.name as "by", w.text as reason, (select n.act from transition n
      where n.partnership_id = q.partnership_id and n.subject_id = q.action_id and n.version > q.version
        and ${answers} order by n.version limit 1) as answered
    from action_proposal q
    left join person p on p.id = q.recorded_by
    left join transition t on t.partnership_id = q.partnership_id and t.subject_id = q.action_id
      and t.version = q.version and t.act = 'action.change-asked'
    left join typed_words w on w.partnership_id = t.partnership_id and w.id = t.reason_id
    where q.partnership_id = ${partnershipId} and q.action_id = ${id}
    order by q.version desc`.execute(db)
  return rows
}
