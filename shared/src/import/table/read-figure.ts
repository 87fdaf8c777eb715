import { type AbsenceReason, absenceReasons, absenceSymbol, absenceWord } from '../../figure/absence.ts'
import type { Unit } from '../../figure/figure.ts'
import { type ParsedFigure, parseFigure } from '../../figure/figure-entry.ts'
import { sameName, seenText } from './table-row.ts'

export type CommaMeans = 'decimals' | 'thousands'
export type ReadFigure = ParsedFigure | { ok: 'ask' }

const decimalComma = /^[^\d]*[\d.\s]*\d,(\d{1,2}|\d{4,})\s*%?$/
const grouped = /^[^\d]*\d{1,3}(\.\d{3})+,\d+\s*%?$/

const pointed = /^[^\d]*\d{1,3}(\.\d{3})+\s*%?$/

const wholeNumber = /^(0|[1-9]\d{0,14})$/

/** A number of a table; "12,5" is asked about once for the whole table, and then read as was answered. */
export function readFigure(cell: string, unit: Unit | 'part', comma: CommaMeans | null): ReadFigure {
  if (wholeNumber.test(cell)) return { ok: true, value: cell }
  const seen = seenText(cell.slice(0, 200))
  if (comma === 'decimals' && /[.,]/.test(seen)) {
    // What is answered holds for every cell: where a comma begins the decimals, a point groups thousands.
    if (seen.includes('.') && !seen.includes(',') && !pointed.test(seen)) {
      return {
        ok: false,
        sentence: `“${seen}” has a point, and commas are decimals in this table: write it with a comma.`,
      }
    }
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
for (const [word, reason] of [
  ['nil', 'nil-return'],
  ['not due', 'not-due'],
  ['*', 'suppressed'],
  ['suppressed', 'suppressed'],
  ['..', 'not-available'],
  [':', 'not-available'],
  ['dna', 'not-available'],
  ['data not available', 'not-available'],
  ['low', 'low-reliability'],
] as const) {
  reasons.set(word, reason)
}
/** Symbols as they are published, which no number can be confused with. */
const symbols = new Set(['z', 'x', 'c', 'u', '*', '..', ':', 'low'])

/** No symbol does: most cells of a long table are numbers. */
const beginsAsNumber = /^\d/

const wordOf = (cell: string): string => {
  const seen = seenText(cell.slice(0, 80)).toLowerCase()
  const bare = /^\[(.*)\]$/.exec(seen)?.[1] ?? seen
  return reasons.has(bare) ? bare : sameName(bare)
}

/** Why there is no figure, by symbol, bracketed or not, or in words; null for an empty cell, undefined for anything else. */
export function readReason(cell: string): AbsenceReason | null | undefined {
  const word = wordOf(cell)
  return word === '' ? null : reasons.get(word)
}

/** The reason a published symbol stands for in the place of a number; null where the cell is none. */
export function symbolIn(cell: string): AbsenceReason | null {
  if (beginsAsNumber.test(cell)) return null
  const word = wordOf(cell)
  return symbols.has(word) ? (reasons.get(word) ?? null) : null
}
