import { canonicalDecimal, compareDecimal, countSignificantDigits, isDecimal } from '../base/decimal.ts'
import { type FigureNumber, figureNumbers } from './entry-fields.ts'
import type { Figure, Unit } from './figure.ts'

export type ParsedFigure = { ok: true; value: string | null } | { ok: false; sentence: string }
export type FigureProblem = { field: FigureNumber; sentence: string }

const longest = 60
const invisible = /\p{Cf}|\u034f|\u115f|\u1160|\u3164|[\ufe00-\ufe0f]|\uffa0/gu
/** Digits after this are seen in another order than they are kept in. */
const turned = /\u202e/
const minusSigns = /^[\u2212\u2013\ufe63\uff0d]/

const plain = /^[+-]?(\d+\.?\d*|\.\d+)$/
const commaGroups = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/
const spaceGroups = /^[+-]?[1-9]\d{0,2}( \d{3})+(\.\d*)?$/

/** What is wrong with a text that is no number, and what to do about it; first match wins. */
const refusals: readonly (readonly [RegExp, (text: string) => string])[] = [
  [
    /^[-\u2014]+$/,
    () => 'A dash can mean zero or no figure: enter 0, or leave it empty and choose a reason.',
  ],
  [/^\(.*\)$/, () => 'Brackets can mean a negative number: enter it with a minus sign, or without brackets.'],
  [
    /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/,
    (text) => `“${text}” looks like a date: enter a number without slashes.`,
  ],
  [/^\d+ ?\/ ?\d+$/, (text) => `“${text}” looks like a date or a fraction: enter one number in each field.`],
  [/^[+-]?[\d.,]+e[+-]?\d+$/i, () => 'Write the number out in full, without an exponent: 100000, not 1e5.'],
  [
    /^[+-]?[\d.]+,\d+$/,
    () => 'A comma may only group thousands, as in 1,234: use a point for decimals, as in 1234.56.',
  ],
  [
    /^[+-]?[\d.,\s]+$/,
    () => 'Use one point for decimals and commas only to group thousands, as in 1,234.56.',
  ],
  [/^[<>~≤≥≈]/, () => 'Enter the exact number: it is hidden later where it is too small to show.'],
  [/^\d[\d.,]* ?(-|to|\u2013) ?\d[\d.,]*$/i, () => 'This looks like a range: enter one number.'],
  [
    /^(c|x|z|k|u|low|n\/?a|nil|none|tbc|\*|\.\.|:)$/i,
    (text) => `“${text}” is not a number: leave it empty and choose a reason.`,
  ],
]

const shown = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

/** How a number of a figure is read: its value in the unit, its numerator and denominator as what they count. */
export const signsOf = (field: FigureNumber, unit: Unit): Unit | 'part' =>
  field === 'value' || unit === 'pounds' ? unit : 'part'

/**
 * Reads what a person typed or pasted as canonical decimal text; empty is null. Spaces, invisible characters,
 * thousands commas, a trailing % and a leading £ are taken off; what can be read in two ways is refused with a
 * sentence that says what to do. With a unit, % and £ are taken only where they belong; `part` is a numerator or
 * denominator, which counts and has neither.
 */
export function parseFigure(text: string, unit?: Unit | 'part'): ParsedFigure {
  if (text.length > 10 * longest) return { ok: false, sentence: 'This is too long to be a number.' }
  if (turned.test(text)) {
    return { ok: false, sentence: 'This number holds signs that turn its digits round: type it anew.' }
  }
  const visible = text.replace(invisible, '').replace(/\s+/g, ' ').trim().replace(minusSigns, '-')
  if (visible === '') return { ok: true, value: null }
  if (visible.length > longest) return { ok: false, sentence: 'This is too long to be a number.' }
  if (visible.includes('%') && unit !== undefined && unit !== 'percent') {
    return {
      ok: false,
      sentence:
        unit === 'part'
          ? 'A percentage is no count: enter how many, as 14 of 20, without %.'
          : 'This figure is not a percentage: enter the number without %.',
    }
  }
  if (visible.includes('£') && unit !== undefined && unit !== 'pounds') {
    return {
      ok: false,
      sentence: 'This figure is not an amount of money: enter the number without £.',
    }
  }
  const bare = visible.startsWith('£') || /^[+-] ?£/.test(visible) ? visible.replace('£', '') : visible
  const unsigned = bare === visible && bare.endsWith('%') ? bare.slice(0, -1) : bare
  const number = unsigned
    .trim()
    .replace(minusSigns, '-')
    .replace(/^([+-]) /, '$1')
  if (plain.test(number)) return { ok: true, value: canonicalDecimal(number) }
  if (commaGroups.test(number)) return { ok: true, value: canonicalDecimal(number.replaceAll(',', '')) }
  if (spaceGroups.test(number)) return { ok: true, value: canonicalDecimal(number.replaceAll(' ', '')) }
  for (const [pattern, sentence] of refusals) {
    if (pattern.test(number)) return { ok: false, sentence: sentence(number) }
  }
  return {
    ok: false,
    sentence: `“${shown(visible)}” is not a number: enter digits only, with a point for decimals.`,
  }
}

const mostDigits = 15

function problemOf(name: FigureNumber, text: string, mayBeNegative: boolean): string | null {
  if (!isDecimal(text)) return `The ${name} is not a number: enter digits only, with a point for decimals.`
  if (text.length > mostDigits && countSignificantDigits(text) > mostDigits) {
    return `The ${name} has more than ${mostDigits} digits: round it.`
  }
  if (text.startsWith('-') && !mayBeNegative) return `The ${name} cannot be less than 0.`
  return null
}

/**
 * What is wrong with a figure, one sentence a field; an empty list means it can be stored. `signed` is for a
 * net change, which may be negative and, as a percentage, beyond 100.
 */
export function validateFigure(figure: Figure, how: { unit: Unit; signed?: boolean }): FigureProblem[] {
  const { unit, signed = false } = how
  const { numerator, denominator, value } = figure
  const problems: FigureProblem[] = []
  for (const field of figureNumbers) {
    const text = figure[field]
    const sentence = text === null ? null : problemOf(field, text, signed && field !== 'denominator')
    if (sentence !== null) problems.push({ field, sentence })
  }
  if (problems.length > 0) return problems
  if (unit === 'count' && value?.includes('.')) {
    problems.push({
      field: 'value',
      sentence: 'A count must be a whole number.',
    })
  }
  if (unit === 'percent' && !signed && value !== null && compareDecimal(value, '100') > 0) {
    problems.push({
      field: 'value',
      sentence: 'A percentage must lie between 0 and 100.',
    })
  }
  if (numerator !== null && denominator === null) {
    problems.push({
      field: 'denominator',
      sentence: 'Enter the denominator that belongs to this numerator.',
    })
  } else if (numerator === null && denominator !== null) {
    problems.push({
      field: 'numerator',
      sentence: 'Enter the numerator that belongs to this denominator.',
    })
  } else if (numerator !== null && denominator !== null) {
    if (denominator === '0' && numerator !== '0') {
      problems.push({
        field: 'denominator',
        sentence: 'The denominator is 0, so the numerator must be 0 too.',
      })
    } else if (unit === 'percent' && !signed && compareDecimal(numerator, denominator) > 0) {
      problems.push({
        field: 'numerator',
        sentence: `The numerator ${numerator} is above the denominator ${denominator}: a percentage counts a part of the whole.`,
      })
    }
  }
  return problems
}
