import { frequencies, frequencyWord } from '@roundtable/shared/base/period.ts'
import type { IndicatorRow } from '@roundtable/shared/indicator/indicator.ts'
import { indicatorFilter } from '@roundtable/shared/reading/indicator-filter.ts'
import {
  assurances,
  assuranceWord,
  signals,
  signalWord,
  statuses,
  statusWord,
} from '@roundtable/shared/reading/reading-words.ts'
import type { ViewState } from '../../../base/view-state.ts'

export const chosenKeys = ['goal', 'agency', 'status', 'signal', 'assurance', 'theme', 'frequency'] as const

export const noFilter: ViewState = Object.fromEntries(
  [...Object.keys(indicatorFilter), 'page'].map((key) => [key, undefined]),
)

type Choice = { value: string; word: string }

function choicesOf(rows: readonly IndicatorRow[], of: (row: IndicatorRow) => Choice | null): Choice[] {
  const found = new Map<string, string>()
  for (const row of rows) {
    const choice = of(row)
    if (choice !== null) found.set(choice.value, choice.word)
  }
  return [...found]
    .map(([value, word]) => ({ value, word }))
    .sort((a, b) => a.word.localeCompare(b.word, 'en-GB'))
}

/** What can be chosen: only what some indicator has; goals by their code, which is their order. */
export function filterChoices(rows: readonly IndicatorRow[]): Record<(typeof chosenKeys)[number], Choice[]> {
  const has = <T extends string>(words: readonly T[], of: (row: IndicatorRow) => T) =>
    words.filter((word) => rows.some((row) => of(row) === word))
  return {
    goal: choicesOf(rows, (row) =>
      row.goalCode === null ? null : { value: row.goalCode, word: row.goalWording ?? row.goalCode },
    ).sort((a, b) => a.value.localeCompare(b.value, 'en-GB', { numeric: true })),
    agency: choicesOf(rows, (row) =>
      row.agencyCode === null ? null : { value: row.agencyCode, word: row.agencyName ?? row.agencyCode },
    ),
    status: has(statuses, (row) => row.reading.status).map((value) => ({ value, word: statusWord(value) })),
    signal: has(signals, (row) => row.reading.signal).map((value) => ({ value, word: signalWord(value) })),
    assurance: has(assurances, (row) => row.reading.assurance).map((value) => ({
      value,
      word: assuranceWord(value),
    })),
    theme: choicesOf(rows, (row) => ({ value: row.theme, word: row.theme })),
    frequency: has(frequencies, (row) => row.frequency).map((value) => ({
      value,
      word: frequencyWord[value],
    })),
  }
}
