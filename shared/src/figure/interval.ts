import { chiSquareQuantile } from '../base/gamma.ts'
import { scaleOf, type Unit } from './figure.ts'

export type Interval = { low: number; high: number }
export type Confidence = '95' | '99.8'

/** Normal quantiles of 0.975 and 0.999: 95 and 99.8 % two-sided. */
const quantile: Record<Confidence, number> = { '95': 1.959963984540054, '99.8': 3.090232306167813 }
const alpha: Record<Confidence, number> = { '95': 0.05, '99.8': 0.002 }

const leastForByar = 10
const smallBase = 20

/** Whether the figure rests on fewer than 20: it then carries a mark. Without a denominator it does not. */
export function isSmallBase(denominator: string | null): boolean {
  return denominator !== null && Number(denominator) < smallBase
}

/** Wilson's interval of the proportion x of n, 0–1 (Wilson 1927). Needs 0 ≤ x ≤ n and n above 0. */
export function wilsonInterval(x: number, n: number, confidence: Confidence = '95'): Interval {
  const z = quantile[confidence]
  const middle = 2 * x + z * z
  const spread = z * Math.sqrt(z * z + 4 * x * (1 - x / n))
  const scale = 2 * (n + z * z)
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}

/** Byar's interval of a count of events, good from 10 on (Breslow and Day 1987). */
export function byarInterval(x: number, confidence: Confidence = '95'): Interval {
  const z = quantile[confidence]
  const y = x + 1
  return {
    low: x * (1 - 1 / (9 * x) - z / (3 * Math.sqrt(x))) ** 3,
    high: y * (1 - 1 / (9 * y) + z / (3 * Math.sqrt(y))) ** 3,
  }
}

/** The exact Poisson interval of a count of events, 0 or more (Garwood 1936). */
export function exactInterval(x: number, confidence: Confidence = '95'): Interval {
  const tail = alpha[confidence] / 2
  return {
    low: x === 0 ? 0 : chiSquareQuantile(tail, 2 * x) / 2,
    high: chiSquareQuantile(1 - tail, 2 * x + 2) / 2,
  }
}

/** The interval of a count: exact below 10 events, Byar's from 10 on. */
export function countInterval(x: number, confidence: Confidence = '95'): Interval {
  return x < leastForByar ? exactInterval(x, confidence) : byarInterval(x, confidence)
}

/**
 * The interval of a figure in its own unit: Wilson for percentages, Byar or exact for rates. Null where there is
 * none: other units, no numerator or denominator, a net change. Of a figure that was disclosed already, for the
 * interval of a suppressed figure would tell it.
 */
export function intervalOf(
  figure: { numerator: string | null; denominator: string | null },
  unit: Unit,
  confidence: Confidence = '95',
): Interval | null {
  if (figure.numerator === null || figure.denominator === null) return null
  const x = Number(figure.numerator)
  const n = Number(figure.denominator)
  const scale = scaleOf(unit)
  if (scale === 1 || n <= 0 || x < 0) return null
  if (unit === 'percent') {
    if (x > n) return null
    const { low, high } = wilsonInterval(x, n, confidence)
    return { low: low * scale, high: high * scale }
  }
  const { low, high } = countInterval(x, confidence)
  return { low: (low / n) * scale, high: (high / n) * scale }
}

export type Area = { events: number; base: number }

/** Σ events over Σ bases; NaN where there is no base. */
export function pooledRate(areas: readonly Area[]): number {
  let events = 0
  let base = 0
  for (const area of areas) {
    events += area.events
    base += area.base
  }
  return events / base
}

/** Funnel limits of a proportion for a base of n around the pooled proportion: π ± z√(π(1 − π)/n), within 0–1. */
export function funnelLimits(pooled: number, n: number, confidence: Confidence = '95'): Interval {
  const spread = quantile[confidence] * Math.sqrt((pooled * (1 - pooled)) / n)
  return { low: Math.max(0, pooled - spread), high: Math.min(1, pooled + spread) }
}

/** Where an area's rate lies against the pooled rate: apart when that lies outside the area's own interval. */
export function rateAgainst(
  pooled: number,
  area: Area,
  confidence: Confidence = '95',
): 'higher' | 'lower' | 'similar' {
  const { low, high } = countInterval(area.events, confidence)
  if (low / area.base > pooled) return 'higher'
  return high / area.base < pooled ? 'lower' : 'similar'
}
