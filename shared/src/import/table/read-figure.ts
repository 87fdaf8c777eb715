import { compareDecimal, multiplyDecimals } from '../../base/decimal.ts'
import { type AbsenceReason, absenceReasons, absenceSymbol, absenceWord } from '../../figure/absence.ts'
import type { Unit } from '../../figure/figure.ts'
import { type ParsedFigure, parseFigure } from '../../figure/figure-entry.ts'
import type { NumberAnswers, NumberQuestion } from './number-questions.ts'
import { sameName, seenText } from './table-row.ts'

export type ReadFigure = (ParsedFigure | { ok: 'ask' }) & {
  /** What the number means one thing or another by. */
  what: NumberQuestion | null
}

const decimalComma = /^[^\d]*[\d.\s]*\d,(\d{1,2}|\d{4,})\s*%?$/
const grouped = /^[^\d]*\d{1,3}(\.\d{3})+,\d+\s*%?$/

const pointed = /^[^\d]*\d{1,3}(\.\d{3})+\s*%?$/
/** What nobody can tell from a whole number with a point between its thousands. */
const pointedOnce = /^[+-]?£?[1-9]\d{0,2}\.\d{3}$/
const partOfOne = /^\+?0?\.\d*[1-9]\d*$/

const wholeNumber = /^(0|[1-9]\d{0,14})$/
const hasSign = /[.,]/

const asksPoint = (unit: Unit | 'part'): boolean => unit === 'part' || unit === 'count' || unit === 'pounds'

/** Why a number that stands alone says two things: there is no table to ask about. */
export function whyTwoNumbers(text: string, unit: Unit | 'part'): string | null {
  const seen = seenText(text.slice(0, 60))
  if (!asksPoint(unit) || !pointedOnce.test(seen)) return null
  const whole = seen.replace('.', '')
  return `“${seen}” can be ${whole} or a number with three decimals: write ${whole}, or ${seen}0.`
}

/** What has to be known of a whole table before this number can be read; null where it says one thing. */
function questionOf(seen: string, unit: Unit | 'part', answers: NumberAnswers): NumberQuestion | null {
  if (seen.includes(',')) return decimalComma.test(seen) || grouped.test(seen) ? 'comma' : null
  if (answers.comma === 'decimals') return null
  if (!answers.isTyped && asksPoint(unit) && pointedOnce.test(seen)) return 'point'
  return unit === 'percent' && partOfOne.test(seen) ? 'share' : null
}

/** A number of a table; what can be read in two ways is asked about once for the table, and then read as answered. */
export function readFigure(cell: string, unit: Unit | 'part', answers: NumberAnswers): ReadFigure {
  if (wholeNumber.test(cell) && (unit !== 'percent' || answers.share !== 'shares'))
    return { ok: true, value: cell, what: null }
  const seen = seenText(cell.slice(0, 200))
  if (!hasSign.test(seen)) return { ...asShare(parseFigure(cell, unit), seen, unit, answers), what: null }
  const what = questionOf(seen, unit, answers)
  if (what !== null && answers[what] === null) return { ok: 'ask', what }
  if (answers.comma === 'decimals') {
    // What is answered holds for every cell: where a comma begins the decimals, a point groups thousands.
    if (seen.includes('.') && !seen.includes(',') && !pointed.test(seen)) {
      const sentence = `“${seen}” has a point, and commas are decimals in this table: write it with a comma.`
      return { ok: false, sentence, what }
    }
    const plain = seen.replace(/[. ](?=\d{3})/g, '').replace(',', '.')
    return { ...asShare(parseFigure(plain, unit), seen, unit, answers), what }
  }
  if (what === 'point' && answers.point === 'thousands') {
    return { ...parseFigure(seen.replace('.', ''), unit), what }
  }
  return { ...asShare(parseFigure(cell, unit), seen, unit, answers), what }
}

/** Where percentages are given as shares of one, 0.93 is 93. */
function asShare(
  read: ParsedFigure,
  seen: string,
  unit: Unit | 'part',
  { share }: NumberAnswers,
): ParsedFigure {
  if (unit !== 'percent' || share !== 'shares' || !read.ok || read.value === null) return read
  if (seen.includes('%') || compareDecimal(read.value, '1') > 0) return read
  return { ok: true, value: multiplyDecimals(read.value, '100') }
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
