import { type RawBuilder, sql } from 'kysely'

type Subjects = { partnershipId: string; goalId: string | null; indicatorIds: readonly string[] }

const among = (column: string, ids: readonly string[]): RawBuilder<boolean> =>
  ids.length === 0 ? sql<boolean>`1 = 0` : sql<boolean>`${sql.ref(column)} in (${sql.join(ids)})`

/** Issues, actions and challenges about a goal or some indicators, each with the indicator's code; none that waits for triage. */
export const progressRecords = ({ partnershipId: id, goalId, indicatorIds }: Subjects): RawBuilder<unknown> =>
  sql`select u.id, i.code from issue u
    left join indicator i on i.partnership_id = u.partnership_id and i.id = u.indicator_id
    where u.partnership_id = ${id} and u.state not in ('proposed', 'set-aside')
      and (u.goal_id = ${goalId} or ${among('u.indicator_id', indicatorIds)})
  union all select a.id, i.code from action a
    left join indicator i on i.partnership_id = a.partnership_id and i.id = a.indicator_id
    where a.partnership_id = ${id} and (a.goal_id = ${goalId} or ${among('a.indicator_id', indicatorIds)})
  union all select c.id, i.code from challenge c
    left join indicator i on i.partnership_id = c.partnership_id and i.id = c.indicator_id
    where c.partnership_id = ${id} and c.restricted = 0
      and (c.goal_id = ${goalId} or ${among('c.indicator_id', indicatorIds)})`
