import { accountabilityWord } from '@roundtable/shared/accountability/accountability-words.ts'
import { type Frequency, frequencies, frequencyWord } from '@roundtable/shared/base/period.ts'
import {
  type Assurance,
  assurances,
  assuranceWord,
  type Signal,
  type Status,
  signals,
  signalWord,
  statuses,
  statusWord,
} from '@roundtable/shared/reading/reading-words.ts'
import { oneOf, type ViewState } from '../../../base/view-state.ts'
import type { IndicatorRow } from '../chart/indicator-view.ts'

export type IndicatorsFilter = {
  search: string | undefined
  goal: string | undefined
  agency: string | undefined
  status: Status | undefined
  signal: Signal | undefined
  assurance: Assurance | undefined
  theme: string | undefined
  frequency: Frequency | undefined
}

export const filterKeys = [
  'search',
  'goal',
  'agency',
  'status',
  'signal',
  'assurance',
  'theme',
  'frequency',
] as const
export type FilterKey = (typeof filterKeys)[number]

export const readIndicatorsFilter = (state: ViewState): IndicatorsFilter => ({
  search: state.search,
  goal: state.goal,
  agency: state.agency,
  status: oneOf(state.status, statuses),
  signal: oneOf(state.signal, signals),
  assurance: oneOf(state.assurance, assurances),
  theme: state.theme,
  frequency: oneOf(state.frequency, frequencies),
})

export const noFilter: ViewState = Object.fromEntries([...filterKeys, 'page'].map((key) => [key, undefined]))

export function filterIndicators(rows: readonly IndicatorRow[], filter: IndicatorsFilter): IndicatorRow[] {
  const { search, goal, agency, status, signal, assurance, theme, frequency } = filter
  const sought = search?.trim().toLowerCase() ?? ''
  return rows.filter(
    (row) =>
      (goal === undefined || row.goalCode === goal) &&
      (agency === undefined || row.agencyCode === agency) &&
      (status === undefined || row.reading.status === status) &&
      (signal === undefined || row.reading.signal === signal) &&
      (assurance === undefined || row.reading.assurance === assurance) &&
      (theme === undefined || row.theme === theme) &&
      (frequency === undefined || row.frequency === frequency) &&
      (sought === '' || `${row.code}\n${row.name}`.toLowerCase().includes(sought)),
  )
}

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
export function filterChoices(rows: readonly IndicatorRow[]): Record<Exclude<FilterKey, 'search'>, Choice[]> {
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

export const filterWord: Record<FilterKey, string> = {
  search: 'Search',
  goal: 'Goal',
  agency: accountabilityWord('accountable'),
  status: 'Status',
  signal: 'What the figures say',
  assurance: 'Will it meet the target?',
  theme: 'Theme',
  frequency: 'Frequency',
}

/** The filters in use, in words. */
export function chipsOf(
  rows: readonly IndicatorRow[],
  filter: IndicatorsFilter,
): { key: FilterKey; label: string }[] {
  const choices = filterChoices(rows)
  return filterKeys.flatMap((key): { key: FilterKey; label: string }[] => {
    const value = filter[key]
    if (value === undefined) return []
    if (key === 'search') return [{ key, label: `Search: ${value}` }]
    const word = choices[key].find((choice) => choice.value === value)?.word ?? value
    return [{ key, label: `${filterWord[key]}: ${word}` }]
  })
}
