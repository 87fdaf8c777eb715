import { frequencies, frequencyWord } from '../base/period.ts'
import {
  assurances,
  assuranceWord,
  signals,
  signalWord,
  statuses,
  statusWord,
} from '../reading/reading-words.ts'
import type { IndicatorRow } from './indicator.ts'

/** By what the list of all indicators is narrowed on its page. */
export const chosenKeys = ['goal', 'agency', 'status', 'signal', 'assurance', 'theme', 'frequency'] as const
export type ChosenKey = (typeof chosenKeys)[number]

export type Choice = { value: string; word: string }
export type IndicatorChoices = Record<ChosenKey, Choice[]>

type Chosen = Pick<
  IndicatorRow,
  'goalCode' | 'goalWording' | 'agencyCode' | 'agencyName' | 'theme' | 'frequency'
> & { reading: Pick<IndicatorRow['reading'], 'status' | 'signal' | 'assurance'> }

const inWords = new Intl.Collator('en-GB')
const inNumbers = new Intl.Collator('en-GB', { numeric: true })

function choicesOf(rows: readonly Chosen[], of: (row: Chosen) => Choice | null): Choice[] {
  const found = new Map<string, string>()
  for (const row of rows) {
    const choice = of(row)
    if (choice !== null) found.set(choice.value, choice.word)
  }
  return [...found].map(([value, word]) => ({ value, word })).sort((a, b) => inWords.compare(a.word, b.word))
}

/** What can be chosen: only what some indicator has; goals by their code, which is their order. */
export function indicatorChoices(rows: readonly Chosen[]): IndicatorChoices {
  function has<T extends string>(words: readonly T[], of: (row: Chosen) => T, wordOf: (word: T) => string) {
    const found = new Set(rows.map(of))
    return words.filter((word) => found.has(word)).map((value) => ({ value, word: wordOf(value) }))
  }
  return {
    goal: choicesOf(rows, (row) =>
      row.goalCode === null ? null : { value: row.goalCode, word: row.goalWording ?? row.goalCode },
    ).sort((a, b) => inNumbers.compare(a.value, b.value)),
    agency: choicesOf(rows, (row) =>
      row.agencyCode === null ? null : { value: row.agencyCode, word: row.agencyName ?? row.agencyCode },
    ),
    status: has(statuses, ({ reading }) => reading.status, statusWord),
    signal: has(signals, ({ reading }) => reading.signal, signalWord),
    assurance: has(assurances, ({ reading }) => reading.assurance, assuranceWord),
    theme: choicesOf(rows, (row) => ({ value: row.theme, word: row.theme })),
    frequency: has(
      frequencies,
      ({ frequency }) => frequency,
      (frequency) => frequencyWord[frequency],
    ),
  }
}
