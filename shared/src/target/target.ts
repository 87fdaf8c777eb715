import { negateDecimal, sumDecimals } from '../base/decimal.ts'
import type { Polarity, Unit } from '../figure/figure.ts'
import { figureParts } from '../figure/figure-format.ts'

/** The least and the most that will do, in the indicator's unit. */
export type Bounds = { low: string | null; high: string | null }

/** `tolerance` is how far short of a bound still counts as within tolerance, 0 or more. */
export type Target = Bounds & { tolerance: string }

/** The bounds that count: the lower for higher is better, the upper for lower is better, both for a band. */
export function boundsOf(target: Bounds | null, polarity: Polarity): Bounds {
  if (target === null || polarity === 'neutral') return { low: null, high: null }
  return {
    low: polarity === 'lower' ? null : target.low,
    high: polarity === 'higher' ? null : target.high,
  }
}

/** Every line a figure is judged at: its bounds, and how far short of them is within tolerance. */
export function linesOf(target: Target | null, polarity: Polarity): string[] {
  const { low, high } = boundsOf(target, polarity)
  const tolerance = target?.tolerance ?? '0'
  return [
    ...(low === null ? [] : [low, sumDecimals([low, negateDecimal(tolerance)])]),
    ...(high === null ? [] : [high, sumDecimals([high, tolerance])]),
  ]
}

const placesOf = (text: string) => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0)

/** "≥ 60%", "≤ 22 per 10,000", "28–40%", with the target's own decimals; null where nothing is judged. */
export function targetText(
  target: Bounds | null,
  polarity: Polarity,
  unit: Unit,
  /** The short style keeps only the signs % and £, as a figure’s does. */
  length: 'long' | 'short' = 'long',
): string | null {
  const { low, high } = boundsOf(target, polarity)
  const bounds = [low, high].filter((bound) => bound !== null)
  const last = bounds.at(-1)
  if (last === undefined) return null
  const decimals = Math.max(...bounds.map(placesOf))
  const parts = bounds.map((bound) => figureParts(bound, { unit, decimals }))
  const { before = '', after = '' } = parts.at(-1) ?? {}
  const range = parts.map((part) => part.number).join('–')
  const sign = bounds.length === 2 ? '' : low === null ? '≤ ' : '≥ '
  return sign + before + range + (length === 'long' || unit === 'percent' ? after : '')
}
