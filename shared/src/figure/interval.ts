import { chiSquareQuantile, gammaP } from '../base/gamma.ts'
import { canonicalOfNumber, scaleOf, type Unit } from './figure.ts'

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

/** As text, to as many places as the lines of a chart have: six, far below what a figure is written to. */
export function intervalText(
  figure: { numerator: string | null; denominator: string | null },
  unit: Unit,
): { low: string; high: string } | null {
  const interval = intervalOf(figure, unit)
  return interval === null ? null : { low: inMillionths(interval.low), high: inMillionths(interval.high) }
}

const inMillionths = (bound: number): string => canonicalOfNumber(Math.round(bound * 1e6) / 1e6)

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

/**
 * Funnel limits of a proportion for a base of n around the pooled proportion: π ± z√(π(1 − π)/n), within 0–1. The
 * method of Fingertips ("Public health methods", Office for Health Improvement and Disparities) and of APHO's funnel
 * tool for proportions; the longer form in which PHEindicatormethods::calculate_funnel_limits writes it is the same.
 */
export function funnelLimits(pooled: number, n: number, confidence: Confidence = '95'): Interval {
  const spread = quantile[confidence] * Math.sqrt((pooled * (1 - pooled)) / n)
  return { low: Math.max(0, pooled - spread), high: Math.min(1, pooled + spread) }
}

/** Above so many expected events Byar's interval is the exact one to five digits. */
const mostForExact = 5_000

/**
 * Funnel limits of a rate for a base of n around the pooled rate, in events per one of the base: the events whose
 * exact Poisson interval (Garwood 1936) ends, or begins, at what the pooled rate expects. The method of APHO's funnel
 * tool for rates and of PHEindicatormethods::calculate_funnel_limits(statistic = "rate"). `low` is 0 where not even
 * no event at all would lie below.
 */
export function rateFunnelLimits(pooled: number, n: number, confidence: Confidence = '95'): Interval {
  const expected = pooled * n
  const tail = alpha[confidence] / 2
  const isExact = expected <= mostForExact
  const endsBelow = (events: number) =>
    isExact ? gammaP(events + 1, expected) >= 1 - tail : byarInterval(events, confidence).high <= expected
  const beginsAbove = (events: number) =>
    isExact ? gammaP(events, expected) <= tail : byarInterval(events, confidence).low >= expected
  const most = expected + 10 * Math.sqrt(expected) + 30
  const low = endsBelow(0) ? turnOf((events) => !endsBelow(events), most) : 0
  return { low: low / n, high: turnOf(beginsAbove, most) / n }
}

/** Where between 0 and the most something becomes true, and stays so. */
function turnOf(isTrue: (x: number) => boolean, most: number): number {
  let low = 0
  let high = most
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (isTrue(middle)) high = middle
    else low = middle
  }
  return (low + high) / 2
}
