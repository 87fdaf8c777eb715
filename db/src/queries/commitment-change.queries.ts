import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { AccountabilityTable } from '../tables/accountability.table.ts'
import type { Span } from './change.queries.ts'
import { isGranted } from './granted-goal.ts'

export type AnswerChange = {
  goalCode: string | null
  indicatorCode: string | null
  agencyName: string
  title: string
  kind: AccountabilityTable['kind']
  recordedAt: string
  recordedBy: string | null
  endedAt: string | null
  endedBy: string | null
}

/** Who began or ceased to answer for something in the span. */
export async function listAnswerChanges(db: Db, span: Span): Promise<AnswerChange[]> {
  const { partnershipId, goalIds, from, to } = span
  const { rows } = await sql<AnswerChange>`
    select coalesce(g.code, ig.code) as goal_code, i.code as indicator_code, a.name as agency_name, c.title, c.kind,
      c.recorded_at, p.name as recorded_by, c.ended_at, e.name as ended_by
    from accountability c
    join agency a on a.partnership_id = c.partnership_id and a.id = c.agency_id
    left join goal g on g.partnership_id = c.partnership_id and g.id = c.goal_id
    left join indicator i on i.partnership_id = c.partnership_id and i.id = c.indicator_id
    left join goal ig on ig.partnership_id = i.partnership_id and ig.id = i.goal_id
    left join person p on p.id = c.recorded_by
    left join person e on e.id = c.ended_by
    where c.partnership_id = ${partnershipId}
      and ((c.goal_id is not null and ${isGranted('c.goal_id', goalIds)})
        or (c.indicator_id is not null and ${isGranted('i.goal_id', goalIds)}))
      and ((c.recorded_at > ${from} and c.recorded_at <= ${to}) or (c.ended_at > ${from} and c.ended_at <= ${to}))
    order by coalesce(g.position, ig.position), i.position, a.position, c.id`.execute(db)
  return rows
}

export type PledgeChange = {
  goalCode: string
  agencyName: string
  wording: string
  recordedAt: string
  recordedBy: string | null
  signedAt: string | null
  signedBy: string | null
  meeting: string | null
  endedAt: string | null
}

/** Pledges worded, signed or ended in the span. */
export async function listPledgeChanges(db: Db, span: Span): Promise<PledgeChange[]> {
  const { partnershipId, goalIds, from, to } = span
  const { rows } = await sql<PledgeChange>`
    select g.code as goal_code, a.name as agency_name, l.wording, l.recorded_at, p.name as recorded_by, l.signed_at,
      coalesce(s.name, l.signed_by) as signed_by, l.meeting, l.ended_at
    from pledge l
    join goal g on g.partnership_id = l.partnership_id and g.id = l.goal_id
    join agency a on a.partnership_id = l.partnership_id and a.id = l.agency_id
    left join person p on p.id = l.recorded_by
    left join person s on s.id = l.signed_by
    where l.partnership_id = ${partnershipId} and ${isGranted('l.goal_id', goalIds)}
      and ((l.recorded_at > ${from} and l.recorded_at <= ${to}) or (l.signed_at > ${from} and l.signed_at <= ${to})
        or (l.ended_at > ${from} and l.ended_at <= ${to}))
    order by g.position, a.position, l.id`.execute(db)
  return rows
}
