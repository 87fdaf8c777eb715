import { type FilterOf, moment, words } from '../base/filter.ts'
import { type PledgeCounts, pledgesOutstanding } from '../pledge/pledge-counts.ts'
import { indicatorFilter, isIndicatorShown } from '../reading/indicator-filter.ts'
import type { ScorecardView } from './scorecard.ts'

export const scorecardFilter = {
  ...indicatorFilter,
  /** Only goals an agency has not signed up to. */
  pledges: words('Pledges', ['unsigned']),
  /** Only indicators something changed about since this moment. */
  changedSince: moment,
} as const
export type ScorecardFilter = FilterOf<typeof scorecardFilter>

/** Codes of the indicators something changed about; null where nobody asks. */
type Changed = { has: (code: string) => boolean } | null
type Goal = ScorecardView['goals'][number]

/** The goals and rows to show, in their order; while rows are filtered, goals without any are left out. */
export function filterGoals(
  goals: readonly Goal[],
  filter: ScorecardFilter,
  changed: Changed = null,
): Goal[] {
  const { goal: goalCode, pledges, ...byRow } = filter
  const chosen = goals.filter(
    (goal) =>
      (goalCode === undefined || goal.code === goalCode) &&
      (pledges === undefined || isOutstanding(goal.pledges)),
  )
  if (Object.values(byRow).every((value) => value === undefined)) return chosen
  return chosen.flatMap((goal) => {
    const rows = goal.rows.filter(
      (row) =>
        isIndicatorShown({ ...row, goalCode: goal.code }, byRow) &&
        (changed === null || changed.has(row.code)),
    )
    return rows.length === 0 ? [] : [{ ...goal, rows }]
  })
}

const isOutstanding = (pledges: PledgeCounts | null): boolean =>
  pledges !== null && pledgesOutstanding(pledges) > 0

export const countRows = (goals: readonly Goal[]): number =>
  goals.reduce((sum, goal) => sum + goal.rows.length, 0)
