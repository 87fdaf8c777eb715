import { type AbsenceReason, absenceReasons, absenceSymbol, absenceWord } from '../../figure/absence.ts'
import type { Unit } from '../../figure/figure.ts'
import { type ParsedFigure, parseFigure } from '../../figure/figure-entry.ts'
import { sameName, seenText } from './table-row.ts'

export type CommaMeans = 'decimals' | 'thousands'
export type ReadFigure = ParsedFigure | { ok: 'ask' }

const decimalComma = /^[^\d]*[\d.\s]*\d,(\d{1,2}|\d{4,})\s*%?$/
const grouped = /^[^\d]*\d{1,3}(\.\d{3})+,\d+\s*%?$/

const wholeNumber = /^(0|[1-9]\d{0,14})$/

/** A number of a table; "12,5" is asked about once for the whole table, and then read as was answered. */
export function readFigure(cell: string, unit: Unit | undefined, comma: CommaMeans | null): ReadFigure {
  if (wholeNumber.test(cell)) return { ok: true, value: cell }
  const seen = seenText(cell.slice(0, 200))
  if (comma === 'decimals' && seen.includes(',')) {
    return parseFigure(seen.replace(/[. ](?=\d{3})/g, '').replace(',', '.'), unit)
  }
  if (comma === null && seen.includes(',') && (decimalComma.test(seen) || grouped.test(seen)))
    return { ok: 'ask' }
  return parseFigure(cell, unit)
}

const reasons = new Map<string, AbsenceReason>()
for (const reason of absenceReasons) {
  const symbol = absenceSymbol[reason]
  for (const word of [symbol, reason, absenceWord[reason]])
    if (word !== null) reasons.set(sameName(word), reason)
}
reasons.set('nil', 'nil-return')
reasons.set('not due', 'not-due')

/** Why there is no figure, by symbol or in words; null for an empty cell, undefined for anything else. */
export function readReason(cell: string): AbsenceReason | null | undefined {
  const word = sameName(cell.slice(0, 80))
  return word === '' ? null : reasons.get(word)
}
