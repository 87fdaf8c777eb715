import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { ReturnState } from '@roundtable/shared/return/return-lifecycle.ts'
import type { Db } from '../database.ts'
import { ask, type Statement, statement } from '../statement.ts'

export type ScorecardGoal = {
  id: string
  code: string
  wording: string
  childWording: string
}

const goals = (limited: boolean): Statement<ScorecardGoal> =>
  statement(
    ({ join, textsOf }) => `
select g.id, g.code, v.wording, v.child_wording as "childWording"
from goal g
${join} goal_version v on v.partnership_id = g.partnership_id and v.goal_id = g.id and v.version = g.version
where g.partnership_id = ? and g.state = 'agreed' and g.kind = 'goal' ${limited ? `and g.id in ${textsOf}` : ''}
order by g.position, g.code`,
  )
const everyGoal = goals(false)
const grantedGoals = goals(true)

/** In the partnership's order; the goals an observer was granted, or all. */
export const listScorecardGoals = (
  db: Db,
  { partnershipId, goalIds }: { partnershipId: string; goalIds: readonly string[] | null },
): Promise<ScorecardGoal[]> =>
  goalIds === null
    ? ask(db, everyGoal, [partnershipId])
    : ask(db, grantedGoals, [partnershipId, JSON.stringify(goalIds)])

export type AgencyName = { id: string; code: string; name: string; shortName: string; endedAt: string | null }

const agencies = statement<AgencyName>(
  () => `select id, code, name, short_name as "shortName", ended_at as "endedAt" from agency
where partnership_id = ? and administers = 0 and state <> 'taken-back' order by position, code`,
)

/** Every agency, those that have left too: figures of theirs stay. */
export const listAgencyNames = (db: Db, partnershipId: string): Promise<AgencyName[]> =>
  ask(db, agencies, [partnershipId])

export type ReturnOwed = {
  agencyId: string
  frequency: Frequency
  dueOn: string
  graceDays: number
  state: ReturnState
  publishedAt: string | null
}

const owed = statement<ReturnOwed>(
  () => `select agency_id as "agencyId", frequency, due_on as "dueOn", grace_days as "graceDays", state,
  published_at as "publishedAt"
from "return" where partnership_id = ? and due_on < ? and published_at is null
order by due_on`,
)

/** Returns that were never published and whose due day is over, the oldest first. */
export const listReturnsOwed = (
  db: Db,
  { partnershipId, today }: { partnershipId: string; today: string },
): Promise<ReturnOwed[]> => ask(db, owed, [partnershipId, today])

type IndicatorCount = { goalId: string | null; indicators: number }

const counts = statement<IndicatorCount>(
  () => `select goal_id as "goalId", count(*) as indicators from indicator
where partnership_id = ? and state in ('live', 'suspended') group by goal_id`,
)

/** How many indicators each goal has, headline or not. */
export async function countIndicators(db: Db, partnershipId: string): Promise<IndicatorCount[]> {
  const rows = await ask(db, counts, [partnershipId])
  return rows.map((row) => ({ ...row, indicators: Number(row.indicators) }))
}
