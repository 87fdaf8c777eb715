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
  'may_still_change',
  'target_text',
  'status',
  'direction',
  'signal',
  'assurance',
  'reading',
  'accountable_agency_code',
  'accountable_agency_name',
  'open',
] as const

/** A row has the short name of its agency; in files its name is whole. */
export function readingCells(
  { latest, target, reading, agencyCode, open }: ScorecardRow,
  agencies: ReadonlyMap<string, string>,
) {
  return [
    latest?.periodLabel ?? null,
    latest?.periodStart ?? null,
    latest?.periodEnd ?? null,
    ...figureNumbers.map((field) => latest?.[field] ?? null),
    latest?.symbol ?? null,
    latest?.smallBase ?? null,
    latest === null ? null : latest.provisional === true,
    target?.text ?? null,
    statusWord(reading.status),
    directionWord(reading.direction, reading.signal),
    signalWord(reading.signal),
    assuranceWord(reading.assurance),
    reading.sentence,
    agencyCode,
    agencyCode === null ? null : (agencies.get(agencyCode) ?? null),
    open.map(({ text }) => text).join('; '),
  ]
}
