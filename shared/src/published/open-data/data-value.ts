import type { AbsenceReason } from '../../figure/absence.ts'
import { canonicalOfNumber } from '../../figure/figure.ts'

const number = /^[+-]?(?:\d{1,20}|\d{1,3}(?:,\d{3})+)(?:\.\d{1,25})?(?:e[+-]?\d{1,2})?$/i

/** What publishers write where there is no figure. */
const symbols = new Set([
  ...['', 'x', 'c', 'z', 'k', 'u', 'low', ':', '~', '-', '.', '..', '...', '*'],
  ...['na', 'n/a', 'null', 'supp'],
])

export const isSymbol = (text: string): boolean => symbols.has(text.toLowerCase())
export const isNumber = (text: string): boolean => number.test(text)

/** The number of a cell, as figures are written; null for a symbol. */
export const numberIn = (text: string): string | null =>
  isNumber(text) ? canonicalOfNumber(Number(text.replaceAll(',', ''))) : null

const reasons = new Map<string, AbsenceReason>([
  ['z', 'nil-return'],
  ['c', 'suppressed'],
  ['u', 'low-reliability'],
])

/** Why there is no figure, as far as the publisher's symbol says it. */
export const reasonOfSymbol = (symbol: string): AbsenceReason =>
  reasons.get(symbol.toLowerCase()) ?? 'not-available'
