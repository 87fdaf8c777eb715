import { accountabilityWord } from '@roundtable/shared/accountability/accountability-words.ts'
import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { type IndicatorFilter, openMatterWord } from '@roundtable/shared/reading/indicator-filter.ts'
import {
  assuranceWord,
  directionWord,
  signalWord,
  statusWord,
} from '@roundtable/shared/reading/reading-words.ts'

import { goneWord } from '../base/list/gone-choice.ts'

export type IndicatorKey = keyof IndicatorFilter

export const indicatorFilterWord: Record<IndicatorKey, string> = {
  search: 'Search',
  goal: 'Goal',
  agency: accountabilityWord('accountable'),
  status: 'Status',
  signal: 'What the figures say',
  direction: 'Direction',
  assurance: 'Will it meet the target?',
  theme: 'Theme',
  frequency: 'Frequency',
  open: 'Open',
  only: 'Only',
}

type Names = { goal: (code: string) => string | undefined; agency: (code: string) => string | undefined }

/** The filters in use, in words: the same on every list of indicators. */
export function indicatorChips(
  filter: IndicatorFilter,
  names: Names,
): { key: IndicatorKey; label: string }[] {
  const { search, goal, agency, status, signal, direction, assurance, theme, frequency, open, only } = filter
  const chip = (key: IndicatorKey, word: string | undefined) =>
    word === undefined ? [] : [{ key, label: `${indicatorFilterWord[key]}: ${word}` }]
  return [
    ...chip('search', search),
    ...chip('goal', goal && (names.goal(goal) ?? goneWord(goal))),
    ...chip('agency', agency && (names.agency(agency) ?? goneWord(agency))),
    ...chip('status', status && statusWord(status)),
    ...chip('signal', signal && signalWord(signal)),
    ...chip('direction', direction && directionWord(direction)),
    ...chip('assurance', assurance && assuranceWord(assurance)),
    ...chip('theme', theme),
    ...chip('frequency', frequency && frequencyWord[frequency]),
    ...chip('open', open && openMatterWord(open)),
    ...chip('only', only && 'off target or worsening'),
  ]
}
