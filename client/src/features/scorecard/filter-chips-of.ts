import { accountabilityWord } from '@roundtable/shared/accountability/accountability-words.ts'
import { assuranceWord, signalWord, statusWord } from '@roundtable/shared/reading/reading-words.ts'
import type { ScorecardView } from '@roundtable/shared/scorecard/scorecard.ts'
import { isMoment } from '../../base/as-at.ts'
import { dayOf } from '../../base/format.ts'
import type { FilterKey, ScorecardFilter } from './scorecard-filter.ts'

type Named = Pick<ScorecardView, 'agencies'> & { goals: readonly { code: string; wording: string }[] }

const sinceWord = (moment: string): string => (isMoment(moment) ? dayOf(moment) : moment)

/** The filters in use, in words. */
export function filterChipsOf(view: Named, filter: ScorecardFilter): { key: FilterKey; label: string }[] {
  const { goal, agency, status, theme, signal, assurance, open, pledges, changedSince } = filter
  const chip = (key: FilterKey, label: string | undefined) => (label === undefined ? [] : [{ key, label }])
  return [
    ...chip('goal', goal && `Goal: ${view.goals.find(({ code }) => code === goal)?.wording ?? goal}`),
    ...chip(
      'agency',
      agency &&
        `${accountabilityWord('accountable')}: ${view.agencies.find(({ code }) => code === agency)?.name ?? agency}`,
    ),
    ...chip('status', status && `Status: ${statusWord(status)}`),
    ...chip('theme', theme && `Theme: ${theme}`),
    ...chip('signal', signal && `The figures say: ${signalWord(signal)}`),
    ...chip('assurance', assurance && assuranceWord(assurance)),
    ...chip('open', open && 'Figure late'),
    ...chip('pledges', pledges && 'Pledges outstanding'),
    ...chip('changedSince', changedSince && `Changed since ${sinceWord(changedSince)}`),
  ]
}
