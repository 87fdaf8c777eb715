import { pledgesOutstanding } from '@roundtable/shared/pledge/pledge-counts.ts'
import {
  type Assurance,
  assurances,
  type Signal,
  type Status,
  signals,
  statuses,
} from '@roundtable/shared/reading/reading-words.ts'
import type { ScorecardRow, ScorecardView } from '@roundtable/shared/scorecard/scorecard.ts'
import { oneOf, type ViewState } from '../../base/view-state.ts'

export type ScorecardFilter = {
  goal?: string | undefined
  agency?: string | undefined
  theme?: string | undefined
  status?: Status | undefined
  signal?: Signal | undefined
  assurance?: Assurance | undefined
  /** Only indicators whose return is late. */
  open?: 'return-late' | undefined
  /** Only goals an agency has not signed up to. */
  pledges?: 'unsigned' | undefined
  /** Only indicators something changed about since this moment. */
  changedSince?: string | undefined
}
export type FilterKey = keyof ScorecardFilter
export const filterKeys = [
  'goal',
  'agency',
  'status',
  'theme',
  'signal',
  'assurance',
  'open',
  'pledges',
  'changedSince',
] as const satisfies FilterKey[]

export function readScorecardFilter(state: ViewState): ScorecardFilter {
  return {
    goal: state.goal,
    agency: state.agency,
    theme: state.theme,
    status: oneOf(state.status, statuses),
    signal: oneOf(state.signal, signals),
    assurance: oneOf(state.assurance, assurances),
    open: oneOf(state.open, ['return-late']),
    pledges: oneOf(state.pledges, ['unsigned']),
    changedSince: state.changedSince,
  }
}

/** Every filter taken off. */
export const noFilter: ViewState = Object.fromEntries(filterKeys.map((key) => [key, undefined]))

export const isFiltered = (filter: ScorecardFilter): boolean =>
  filterKeys.some((key) => filter[key] !== undefined)

/** Whether a row itself is asked for; goals are chosen apart. */
function isAsked(row: ScorecardRow, filter: ScorecardFilter, changed: Changed): boolean {
  const { agency, theme, status, signal, assurance, open } = filter
  return (
    (agency === undefined || row.agencyCode === agency) &&
    (theme === undefined || row.theme === theme) &&
    (status === undefined || row.reading.status === status) &&
    (signal === undefined || row.reading.signal === signal) &&
    (assurance === undefined || row.reading.assurance === assurance) &&
    (open === undefined || row.open.some(({ kind }) => kind === open)) &&
    (changed === null || changed.has(row.code))
  )
}

/** What changed about each indicator, by its code; null where nobody asks. */
export type Changed = ReadonlyMap<string, string> | null

export type ScorecardGoal = ScorecardView['goals'][number]

/** The goals and rows to show, in their order; while filtered, goals without a row are left out. */
export function filterGoals(
  goals: readonly ScorecardGoal[],
  filter: ScorecardFilter,
  changed: Changed = null,
): ScorecardGoal[] {
  const chosen = goals.filter(
    (goal) =>
      (filter.goal === undefined || goal.code === filter.goal) &&
      (filter.pledges === undefined || (goal.pledges !== null && pledgesOutstanding(goal.pledges) > 0)),
  )
  const byRow = filterKeys.some((key) => key !== 'goal' && key !== 'pledges' && filter[key] !== undefined)
  if (!byRow) return chosen
  return chosen.flatMap((goal) => {
    const rows = goal.rows.filter((row) => isAsked(row, filter, changed))
    return rows.length === 0 ? [] : [{ ...goal, rows }]
  })
}

export const countRows = (goals: readonly ScorecardGoal[]): number =>
  goals.reduce((sum, goal) => sum + goal.rows.length, 0)
