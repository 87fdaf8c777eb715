import type { ScorecardView } from '@roundtable/shared/scorecard/scorecard.ts'
import type { ScorecardFilter } from '@roundtable/shared/scorecard/scorecard-filter.ts'
import { isMoment } from '../../base/as-at.ts'
import { dayOf } from '../../base/format.ts'
import { indicatorChips } from '../../parts/indicator-chips.ts'

type Named = Pick<ScorecardView, 'agencies'> & { goals: readonly { code: string; wording: string }[] }

const sinceWord = (moment: string): string => (isMoment(moment) ? dayOf(moment) : moment)

/** The filters in use, in words. */
export function filterChipsOf(
  view: Named,
  filter: ScorecardFilter,
): { key: keyof ScorecardFilter; label: string }[] {
  const { pledges, changedSince } = filter
  const names = {
    goal: (code: string) => view.goals.find((goal) => goal.code === code)?.wording,
    agency: (code: string) => view.agencies.find((agency) => agency.code === code)?.name,
  }
  return [
    ...indicatorChips(filter, names),
    ...(pledges === undefined ? [] : [{ key: 'pledges' as const, label: 'Pledges outstanding' }]),
    ...(changedSince === undefined
      ? []
      : [{ key: 'changedSince' as const, label: `Changed since ${sinceWord(changedSince)}` }]),
  ]
}
