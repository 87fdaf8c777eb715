import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { ActionProposalTable } from '../tables/action.table.ts'

/** The steps by which what was asked is answered, or asked anew. */
const answering = sql`('action.changed', 'action.given', 'action.change-declined', 'action.change-asked')`
type AnsweringAct = 'action.changed' | 'action.given' | 'action.change-declined' | 'action.change-asked'

/** Whether the action that is called r waits for an answer to what its agency asked. */
export const isProposedAnew: RawBuilder<number> = sql`case when exists (select 1 from action_proposal q
  where q.partnership_id = r.partnership_id and q.action_id = r.id and not exists (select 1 from transition n
    where n.partnership_id = q.partnership_id and n.subject_id = q.action_id and n.version > q.version
      and n.act in ${answering})) then 1 else 0 end`

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
        and n.act in ${answering} order by n.version limit 1) as answered
    from action_proposal q
    left join person p on p.id = q.recorded_by
    left join transition t on t.partnership_id = q.partnership_id and t.subject_id = q.action_id
      and t.version = q.version and t.act = 'action.change-asked'
    left join typed_words w on w.partnership_id = t.partnership_id and w.id = t.reason_id
    where q.partnership_id = ${partnershipId} and q.action_id = ${id}
    order by q.version desc`.execute(db)
  return rows
}
