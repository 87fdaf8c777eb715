import { meanOf, type Values } from './mean.ts'

/** One centre and pair of limits for all points of a chart. */
export type FixedLines = { centre: number; lower: number; upper: number }

const present = (values: Values) => Array.from(values).filter((value) => !Number.isNaN(value))

/** c chart: counts of events in equal stretches. c̄ ± 3√c̄, never below 0. NaN without values. */
export function cLines(values: Values): FixedLines {
  const centre = meanOf(present(values))
  const spread = 3 * Math.sqrt(centre)
  return { centre, lower: Math.max(0, centre - spread), upper: centre + spread }
}

function medianOf(sorted: readonly number[]): number {
  const half = sorted.length / 2
  const above = sorted[Math.floor(half)] ?? Number.NaN
  return Number.isInteger(half) ? (above + (sorted[half - 1] ?? Number.NaN)) / 2 : above
}

/**
 * g chart: how many cases passed between two rare events. The median is drawn, for the distribution is skewed;
 * the limits come from the mean ḡ: 0 and ḡ + 3√(ḡ(ḡ + 1)) (Benneyan 2001).
 */
export function gLines(values: Values): FixedLines & { mean: number } {
  const list = present(values)
  const mean = meanOf(list)
  const centre = medianOf(list.toSorted((a, b) => a - b))
  return { centre, mean, lower: 0, upper: mean + 3 * Math.sqrt(mean * (mean + 1)) }
}

/** t chart: days between two rare events are charted as y = x^(1/3.6), which is near normal (Nelson 1994). */
export const tPower = 3.6
/** The limits of a t chart lie three sigma off, with sigma = average moving range / 1.128 unrounded. */
export const tLimitFactor = 3 / 1.128
export const toT = (days: number): number => (days < 0 ? Number.NaN : days ** (1 / tPower))
/** Back to days; 0 for what lies below it. */
export const fromT = (y: number): number => (y < 0 ? 0 : y ** tPower)
