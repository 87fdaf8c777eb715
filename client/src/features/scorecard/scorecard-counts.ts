import type { ScorecardView } from '@roundtable/shared/scorecard.ts'
import type { ScorecardFilter } from './scorecard-filter.ts'

export type ScorecardCount = {
  count: number
  word: string
  key: 'status' | 'signal' | 'open' | 'pledges'
  value: string
  pressed: boolean
  /** Drawn on the ground of what needs the board. */
  weighs: boolean
}

/** The numbers on top, each of them a filter. */
export function scorecardCounts(counts: ScorecardView['counts'], filter: ScorecardFilter): ScorecardCount[] {
  const { offTarget, worsening, improving, returnsLate, pledgesUnsigned } = counts
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
    entry(returnsLate, returnsLate === 1 ? 'return late' : 'returns late', 'open', 'return-late'),
    entry(
      pledgesUnsigned,
      pledgesUnsigned === 1 ? 'pledge unsigned' : 'pledges unsigned',
      'pledges',
      'unsigned',
    ),
  ]
}
