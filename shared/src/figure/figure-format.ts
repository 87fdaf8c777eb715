import { compareDecimal, toFixedDecimal } from '../base/decimal.ts'
import type { Unit } from './figure.ts'

/** `decimals` is the number of decimal places the indicator is shown with. */
export type FigureStyle = { unit: Unit; decimals: number }

export const unitWord: Record<Unit, string> = {
  percent: 'percent',
  count: 'count',
  rate_per_1k: 'rate per 1,000',
  rate_per_10k: 'rate per 10,000',
  rate_per_100k: 'rate per 100,000',
  days: 'days',
  months: 'months',
  average_score: 'average score',
  cases_per_worker: 'cases per worker',
  pounds: 'pounds',
}

const signBefore: Partial<Record<Unit, string>> = { pounds: '£' }

const signAfter: Partial<Record<Unit, string>> = {
  percent: '%',
  rate_per_1k: ' per 1,000',
  rate_per_10k: ' per 10,000',
  rate_per_100k: ' per 100,000',
  days: ' days',
  months: ' months',
  cases_per_worker: ' cases per worker',
}

const singular: Partial<Record<Unit, string>> = {
  days: ' day',
  months: ' month',
  cases_per_worker: ' case per worker',
}

function grouped(digits: string): string {
  const dot = digits.indexOf('.')
  const end = dot < 0 ? digits.length : dot
  let text = digits.slice(end)
  let at = end
  for (; at > 3; at -= 3) text = `,${digits.slice(at - 3, at)}${text}`
  return digits.slice(0, at) + text
}

/** "−1,234.5"; what rounds to zero without being zero reads "<0.1", for zero is only written for zero. */
export function formatNumber(value: string, decimals: number): string {
  const fixed = toFixedDecimal(value, decimals)
  const negative = value.startsWith('-')
  const digits = fixed.startsWith('-') ? fixed.slice(1) : fixed
  if (value !== '0' && Number(digits) === 0) {
    const least = decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`
    return negative ? `>−${least}` : `<${least}`
  }
  return (negative ? '−' : '') + grouped(digits)
}

const mostBeside = 4

/**
 * The decimals that tell on which side of each bound a value lies: one more than usual, or a few, where rounding
 * would hide it (94.95 against at least 95). Bounds are decimal text in the value's unit.
 */
export function decimalsBeside(value: string, bounds: readonly (string | null)[], decimals: number): number {
  const near = bounds.filter((bound) => bound !== null)
  for (let places = decimals; places < decimals + mostBeside; places++) {
    const written = toFixedDecimal(value, places)
    if (
      near.every(
        (bound) => Math.sign(compareDecimal(written, bound)) === Math.sign(compareDecimal(value, bound)),
      )
    ) {
      return places
    }
  }
  return decimals + mostBeside
}

/** What is not all is never written 100%. */
const decimalsOf = (value: string, { unit, decimals }: FigureStyle): number =>
  unit === 'percent' ? decimalsBeside(value, ['100'], decimals) : decimals

/** The pieces of a figure, for a table that sets the unit apart: {before: '£'} or {after: '%'}. */
export function figureParts(value: string, style: FigureStyle) {
  const { unit } = style
  const number = formatNumber(value, decimalsOf(value, style))
  const after = (number === '1' ? singular[unit] : undefined) ?? signAfter[unit] ?? ''
  return { before: signBefore[unit] ?? '', number, after }
}

/**
 * A figure for people: "47.1%", "1,234", "12.3 per 10,000", "£1,200"; null reads "No data". The short style
 * keeps only the signs % and £: "12.3".
 */
export function formatFigure(
  value: string | null,
  style: FigureStyle,
  length: 'long' | 'short' = 'long',
): string {
  if (value === null) return 'No data'
  const { before, number, after } = figureParts(value, style)
  const sign = before === '' || !number.startsWith('−') ? before + number : `−${before}${number.slice(1)}`
  return length === 'long' || style.unit === 'percent' ? sign + after : sign
}

/** The same, so exactly that one sees on which side of each bound it lies: a target, a limit, what it is compared with. */
export function formatBeside(
  value: string | null,
  bounds: readonly (string | null)[],
  style: FigureStyle,
  length: 'long' | 'short' = 'long',
): string {
  if (value === null) return formatFigure(value, style, length)
  const { unit, decimals } = style
  return formatFigure(value, { unit, decimals: decimalsBeside(value, bounds, decimals) }, length)
}
