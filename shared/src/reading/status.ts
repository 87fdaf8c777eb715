import { compareDecimal, negateDecimal, sumDecimals } from '../base/decimal.ts'
import type { Polarity, Unit } from '../figure/figure.ts'
import { figureParts } from '../figure/figure-format.ts'
import type { Status } from './reading-words.ts'

/**
 * What was agreed for a series from a period on, in the indicator's unit. `low` is the least that will do,
 * `high` the most; `tolerance` is how far short still counts as within tolerance, 0 or more.
 */
export type Target = { fromPeriod: string; low: string | null; high: string | null; tolerance: string }

export const statusShapes = ['circle', 'triangle', 'square', 'dash'] as const
export type StatusShape = (typeof statusShapes)[number]

export const statusShape: Record<Status, StatusShape> = {
  'on-target': 'circle',
  'within-tolerance': 'triangle',
  'off-target': 'square',
  'no-target': 'dash',
  'no-figure': 'dash',
  'not-judged': 'dash',
}

/** The target agreed last among those that hold from this period or an earlier one. */
export function targetInForce<T extends { fromPeriod: string }>(
  targets: readonly T[],
  periodStart: string,
): T | null {
  let found: T | null = null
  for (const target of targets) {
    if (target.fromPeriod > periodStart) continue
    if (found === null || target.fromPeriod >= found.fromPeriod) found = target
  }
  return found
}

/** The bounds that count: the lower for higher is better, the upper for lower is better, both for a band. */
export function boundsOf(target: Target | null, polarity: Polarity) {
  if (target === null || polarity === 'neutral') return { low: null, high: null }
  return {
    low: polarity === 'lower' ? null : target.low,
    high: polarity === 'higher' ? null : target.high,
  }
}

function isWithin(value: string, low: string | null, high: string | null, tolerance: string): boolean {
  const slack = (bound: string, by: string) => (by === '0' ? bound : sumDecimals([bound, by]))
  if (low !== null && compareDecimal(value, slack(low, negateDecimal(tolerance))) < 0) return false
  return high === null || compareDecimal(value, slack(high, tolerance)) <= 0
}

/**
 * Where a figure stands against the target in force for its period. Compared exactly, unrounded: 59.96 %
 * misses a target of 60 %. A value on the bound is on target, one on the edge of the tolerance within it.
 */
export function statusOf(judged: {
  value: string | null
  target: Target | null
  polarity: Polarity
}): Status {
  const { value, target, polarity } = judged
  if (polarity === 'neutral') return 'not-judged'
  if (value === null) return 'no-figure'
  const { low, high } = boundsOf(target, polarity)
  if (target === null || (low === null && high === null)) return 'no-target'
  if (isWithin(value, low, high, '0')) return 'on-target'
  return isWithin(value, low, high, target.tolerance) ? 'within-tolerance' : 'off-target'
}

const placesOf = (text: string) => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0)

/** "≥ 60%", "≤ 22 per 10,000", "28–40%", with the target's own decimals; null where nothing is judged. */
export function targetText(target: Target | null, polarity: Polarity, unit: Unit): string | null {
  const { low, high } = boundsOf(target, polarity)
  const bounds = [low, high].filter((bound) => bound !== null)
  const last = bounds.at(-1)
  if (last === undefined) return null
  const decimals = Math.max(...bounds.map(placesOf))
  const parts = bounds.map((bound) => figureParts(bound, { unit, decimals }))
  const { before = '', after = '' } = parts.at(-1) ?? {}
  const range = parts.map((part) => part.number).join('–')
  const sign = bounds.length === 2 ? '' : low === null ? '≤ ' : '≥ '
  return sign + before + range + after
}
