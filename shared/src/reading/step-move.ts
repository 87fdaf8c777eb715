import { periodLabel } from '../base/period.ts'
import type { Facts } from './reading-facts.ts'

export type StepMove = { rises: boolean; label: string }

/**
 * Where a series has gone at its last agreed step change: both sides have limits, the figures since then show no
 * signal, and the new average lies beyond what chance would do to the old one (three standard errors).
 */
export function stepMoveOf({ input, drawing, segment, marks, at, latest }: Facts): StepMove | null {
  const last = input.segments?.findLast(({ from }) => from <= (latest?.periodStart ?? ''))
  const before = drawing.segments.at(-2)
  if (last === undefined || segment === null || before === undefined || marks !== 0) return null
  const starts = input.points.findIndex((_, i) => i <= at && (drawing.positions[i] ?? -1) === segment.start)
  const start = input.points[starts]?.periodStart ?? ''
  const previous = input.points[starts - 1]?.periodStart ?? ''
  const isAgreed =
    last.from > previous && last.from <= start && !input.breaks.some((b) => b > previous && b <= start)
  if (!isAgreed || Number.isNaN(before.upper)) return null
  const sigma = Math.max(before.upper - before.mean, segment.upper - segment.mean) / 3
  const error = sigma * Math.sqrt(1 / before.points + 1 / segment.points)
  const move = segment.mean - before.mean
  if (Math.abs(move) <= 3 * error) return null
  return { rises: move > 0, label: periodLabel(input.indicator.frequency, last.from) }
}
