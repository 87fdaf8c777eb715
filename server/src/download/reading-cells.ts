import type { ExportQuery } from '@roundtable/shared/export/export.ts'
import { figureNumbers } from '@roundtable/shared/figure/entry-fields.ts'
import {
  assuranceWord,
  directionWord,
  signalWord,
  statusWord,
} from '@roundtable/shared/reading/reading-words.ts'
import type { ScorecardRow } from '@roundtable/shared/scorecard/scorecard.ts'

/** What the latest figure of an indicator says, as both tables tell it. */
export const readingColumns = [
  'period',
  'period_start',
  'period_end',
  ...figureNumbers,
  'symbol',
  'small_base',
  'target',
  'status',
  'direction',
  'signal',
  'assurance',
  'reading',
  'agency_code',
  'agency_name',
  'open',
] as const

export function readingCells({ latest, target, reading, agencyCode, agencyName, open }: ScorecardRow) {
  return [
    latest?.periodLabel ?? null,
    latest?.periodStart ?? null,
    latest?.periodEnd ?? null,
    ...figureNumbers.map((field) => latest?.[field] ?? null),
    latest?.symbol ?? null,
    latest?.smallBase ?? null,
    target?.text ?? null,
    statusWord(reading.status),
    directionWord(reading.direction),
    signalWord(reading.signal),
    assuranceWord(reading.assurance),
    reading.sentence,
    agencyCode,
    agencyName,
    open.map(({ text }) => text).join('; '),
  ]
}

/** Whether the filters of the address ask for this row; the goal is the caller's to know. */
export function isRowAsked(row: ScorecardRow, query: ExportQuery<'indicators'>): boolean {
  const { agency, status, theme, frequency, search, signal, direction, assurance, open } = query
  return (
    (agency === undefined || row.agencyCode === agency) &&
    (status === undefined || row.reading.status === status) &&
    (theme === undefined || row.theme === theme) &&
    (frequency === undefined || row.frequency === frequency) &&
    (signal === undefined || row.reading.signal === signal) &&
    (assurance === undefined || row.reading.assurance === assurance) &&
    (direction === undefined || row.reading.direction === direction) &&
    (open === undefined || row.open.some(({ kind }) => kind === open)) &&
    (search === undefined || `${row.code}\n${row.name}`.toLowerCase().includes(search.toLowerCase()))
  )
}
