import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { AccountabilityTable } from '../tables/accountability.table.ts'
import { type Span, type StepOfChange, stepsIn } from './change.queries.ts'
import { isGranted } from './granted-goal.ts'
import { isLastOfAct } from './pledge.queries.ts'

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

export type PledgeChange = StepOfChange & {
  goalCode: string
  agencyName: string
  wording: string
  meeting: string | null
  toState: string
}

/** Each step in the lives of pledges in the span; of two that one act took at once, the last. */
export async function listPledgeChanges(db: Db, span: Span): Promise<PledgeChange[]> {
  const { rows } = await sql<PledgeChange>`
    select g.code as goal_code, a.name as agency_name, l.wording, l.meeting, x.act, x.at, x.to_state, p.name as who
    from pledge l
    ${stepsIn(span, 'l')}
    join goal g on g.partnership_id = l.partnership_id and g.id = l.goal_id
    join agency a on a.partnership_id = l.partnership_id and a.id = l.agency_id
    where l.partnership_id = ${span.partnershipId} and ${isGranted('l.goal_id', span.goalIds)}
      and ${isLastOfAct('x')}
    order by g.position, a.position, l.id, x.at, x.id`.execute(db)
  return rows
}
