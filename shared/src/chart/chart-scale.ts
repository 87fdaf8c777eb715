import type { Unit } from '../figure/figure.ts'
import { formatFigure } from '../figure/figure-format.ts'

export type Scale = { low: number; high: number; ticks: number[]; decimals: number }

const steps = [1, 2, 5, 10]

/** The smallest of 1, 2 and 5 times a power of ten that is not below. */
export function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = steps.find((step) => step * power >= rough - rough * 1e-9) ?? 10
  return factor * power
}

const tidy = (n: number) => Number(n.toPrecision(12))

/**
 * An axis around everything that is drawn: it begins at zero where zero is not far from the lowest figure,
 * keeps a percentage inside 0 to 100, and ends on its own steps.
 */
export function scaleOf(drawn: readonly number[], unit: Unit, wanted = 6): Scale {
  if (drawn.length === 0) return { low: 0, high: 1, ticks: [0, 1], decimals: 0 }
  let low = Math.min(...drawn)
  let high = Math.max(...drawn)
  if (low === high) {
    const room = low === 0 ? 1 : Math.abs(low) * 0.2
    low -= room
    high += room
    if (Math.min(...drawn) >= 0) low = Math.max(0, low)
  }
  const positive = Math.min(...drawn) >= 0
  if (positive && low <= high * 0.45) low = 0
  const room = (high - low) * 0.06
  const roomy = { low: low === 0 && positive ? 0 : low - room, high: high + room }
  const within = unit === 'percent' && positive && high <= 100
  if (within) roomy.high = Math.min(100, roomy.high)
  if (positive) roomy.low = Math.max(0, roomy.low)
  let step = niceStep((roomy.high - roomy.low) / wanted)
  if (unit === 'count') step = Math.max(1, Math.ceil(step))
  const bottom = Math.floor(roomy.low / step + 1e-9) * step
  const top = Math.ceil(roomy.high / step - 1e-9) * step
  const ticks: number[] = []
  for (let at = 0; at <= Math.round((top - bottom) / step); at += 1) ticks.push(tidy(bottom + at * step))
  const decimals = Math.max(0, ...ticks.map((tick) => `${tick}`.split('.')[1]?.length ?? 0))
  return { low: tidy(bottom), high: tidy(top), ticks, decimals }
}

/** What stands beside a tick: the unit's sign only on the topmost, where there is one of a character. */
export function tickText(tick: number, scale: Scale, unit: Unit): string {
  const text = formatFigure(`${tick}`, { unit, decimals: scale.decimals }, 'short')
  return unit === 'percent' && tick !== scale.ticks.at(-1) ? text.replace('%', '') : text
}

const wordAbove: Partial<Record<Unit, string>> = {
  count: 'Number',
  rate_per_1k: 'Per 1,000',
  rate_per_10k: 'Per 10,000',
  rate_per_100k: 'Per 100,000',
  days: 'Days',
  months: 'Months',
  average_score: 'Average score',
  cases_per_worker: 'Cases per worker',
}

/** What is written above the axis where the ticks carry no sign; null for percent and pounds. */
export const axisWord = (unit: Unit): string | null => wordAbove[unit] ?? null
