import { pledgesOutstanding } from '@roundtable/shared/pledge/pledge-counts.ts'
import type { ScorecardView } from '@roundtable/shared/scorecard/scorecard.ts'
import {
  countRows,
  filterGoals,
  type ScorecardFilter,
} from '@roundtable/shared/scorecard/scorecard-filter.ts'

export type ScorecardCount = {
  count: number
  word: string
  key: 'status' | 'signal' | 'open' | 'pledges'
  value: string
  pressed: boolean
  /** Drawn on the ground of what needs the board. */
  weighs: boolean
}

/** The numbers on top, each of them a filter that shows as many. One late return can hold up several figures. */
export function scorecardCounts(
  { counts, goals }: Pick<ScorecardView, 'counts' | 'goals'>,
  filter: ScorecardFilter,
): ScorecardCount[] {
  const { offTarget, worsening, improving, pledges } = counts
  const outstanding = pledges === null ? 0 : pledgesOutstanding(pledges)
  const late = countRows(filterGoals(goals, { open: 'return-late' }))
  const entry = (count: number, word: string, key: ScorecardCount['key'], value: string, weighs = false) => ({
    count,
    word,
    key,
    value,
    pressed: filter[key] === value,
    weighs,
  })
  return [
    entry(offTarget, 'off target', 'status', 'off-target', true),
    entry(worsening, 'worsening for real', 'signal', 'worsening'),
    entry(improving, 'improving for real', 'signal', 'improving'),
    entry(late, late === 1 ? 'figure late' : 'figures late', 'open', 'return-late'),
    entry(
      outstanding,
      outstanding === 1 ? 'pledge outstanding' : 'pledges outstanding',
      'pledges',
      'unsigned',
    ),
  ]
}
