import type { Db } from '../database.ts'
import { ask, statement } from '../statement.ts'

export type MarkKind = 'issue' | 'action-overdue' | 'challenge'
export type OpenMark = { indicatorId: string; kind: MarkKind; marks: number }

const marks = statement<OpenMark>(
  () => `select indicator_id as "indicatorId", 'issue' as kind, count(*) as marks from issue
where partnership_id = ? and indicator_id is not null and state in ('accepted', 'in-progress', 'reopen-proposed')
group by indicator_id
union all
select indicator_id, 'action-overdue', count(*) from action
where partnership_id = ? and indicator_id is not null and state in ('open', 'in-progress') and due_on < ?
group by indicator_id
union all
select indicator_id, 'challenge', count(*) from challenge
where partnership_id = ? and indicator_id is not null and restricted = 0
  and state not in ('resolved', 'disagreement-recorded', 'withdrawn')
group by indicator_id`,
)

/** How much stands open about each indicator on a day, by kind, restricted challenges never counted; indicators with nothing open are not among them. */
export async function listOpenMarks(
  db: Db,
  { partnershipId, today }: { partnershipId: string; today: string },
): Promise<OpenMark[]> {
  const rows = await ask(db, marks, [partnershipId, partnershipId, today, partnershipId])
  return rows.map((row) => ({ ...row, marks: Number(row.marks) }))
}
