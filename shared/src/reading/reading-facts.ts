import type { Frequency } from '../base/period.ts'
import type { AbsenceReason } from '../figure/absence.ts'
import type { Polarity, Unit } from '../figure/figure.ts'
import { type ChartSegment, type Drawing, drawChart } from '../spc/chart.ts'
import type { ChartKind } from '../spc/chart-kind.ts'
import { saysUp } from '../spc/rules.ts'
import type { Segment } from '../spc/series.ts'
import { boundsOf, type Target } from '../target/target.ts'
import { type AgreedTarget, targetInForce } from '../target/target-in-force.ts'
import { directionSince, isBrokenBetween, meaningOfMove } from './direction.ts'
import type { Assurance, Direction, Signal, Status } from './reading-words.ts'
import { statusOf } from './status.ts'

/** A figure of a series as the audience may see it: disclosed first, read afterwards. Decimal text or null. */
export type ReadingPoint = {
  periodStart: string
  periodEnd: string
  numerator: string | null
  denominator: string | null
  value: string | null
  reason: AbsenceReason | null
}

export type ReadIndicator = {
  name: string
  /** The same in plain words; a message speaks of it so where it is short. */
  plainEnglish?: string
  unit: Unit
  decimals: number
  polarity: Polarity
  frequency: Frequency
  /** XmR unless another chart was chosen. */
  chart?: ChartKind
}

export type ReadingInput = {
  /** Oldest first, at most one a period. */
  points: readonly ReadingPoint[]
  /** Those that are agreed, in any order. */
  targets: readonly AgreedTarget[]
  /** Starts of the periods from which a new definition counts. */
  breaks: readonly string[]
  indicator: ReadIndicator
  segments?: readonly ChartSegment[]
}

export type Facts = {
  input: ReadingInput
  /** Position of the latest point that is due; -1 where there is none. */
  at: number
  latest: ReadingPoint | null
  target: Target | null
  status: Status
  direction: Direction
  signal: Signal
  assurance: Assurance
  drawing: Drawing
  /** The segment of the latest point, where it has limits. */
  segment: Segment | null
  /** The mark of rules.ts of the latest point; 0 for common cause. */
  marks: number
  /** The same period a year earlier, where it was compared. */
  earlier: ReadingPoint | null
}

function latestDue(points: readonly ReadingPoint[]): number {
  let at = points.length - 1
  while (at >= 0 && points[at]?.value === null && points[at]?.reason === 'not-due') at--
  return at
}

/** The comparable point of the same period a year earlier; null where there is none. */
function yearEarlier({ points, breaks }: ReadingInput, at: number): ReadingPoint | null {
  const start = points[at]?.periodStart ?? ''
  const wanted = `${String(Number(start.slice(0, 4)) - 1).padStart(4, '0')}${start.slice(4)}`
  for (let i = at - 1; i >= 0; i--) {
    const point = points[i]
    if (point === undefined || point.periodStart < wanted) return null
    if (point.periodStart !== wanted) continue
    return point.value === null || isBrokenBetween(breaks, wanted, start) ? null : point
  }
  return null
}

function assuranceOf(target: Target | null, polarity: Polarity, segment: Segment | null): Assurance {
  const { low, high } = boundsOf(target, polarity)
  if (segment === null || (low === null && high === null)) return 'none'
  const least = low === null ? Number.NEGATIVE_INFINITY : Number(low)
  const most = high === null ? Number.POSITIVE_INFINITY : Number(high)
  if (least > segment.upper || most < segment.lower) return 'fail'
  return least < segment.lower && most > segment.upper ? 'pass' : 'hit-or-miss'
}

const signals: Record<Direction, Signal> = {
  improving: 'improving',
  worsening: 'worsening',
  increasing: 'special-neutral',
  decreasing: 'special-neutral',
  'no-change': 'no-real-change',
  'not-enough-data': 'not-enough-data',
}

/**
 * Everything the words are made from, once. Direction and signal come from the control chart where the segment
 * has 13 points and limits that mean something; otherwise the direction comes from the same period a year earlier.
 */
export function findFacts(input: ReadingInput): Facts {
  const { points, targets, indicator } = input
  const { polarity } = indicator
  const at = latestDue(points)
  const latest = points[at] ?? null
  const drawing = drawChart(input, at + 1)
  const target = latest === null ? null : targetInForce(targets, latest.periodStart)
  const value = latest?.value ?? null
  const status = statusOf({ value, target, polarity })
  const last = drawing.segments.at(-1)
  const segment = last === undefined || Number.isNaN(last.upper) ? null : last
  const marks = drawing.marks[drawing.positions[at] ?? -1] ?? 0
  const found = { input, at, latest, target, status, drawing, segment, marks }
  const assurance = assuranceOf(target, polarity, segment)
  if (value === null) {
    return { ...found, assurance, direction: 'not-enough-data', signal: 'not-enough-data', earlier: null }
  }
  if (segment !== null) {
    const rises = saysUp(marks)
    const direction = marks === 0 ? 'no-change' : meaningOfMove({ rises, value, polarity, target })
    return { ...found, assurance, direction, signal: signals[direction], earlier: null }
  }
  const earlier = yearEarlier(input, at)
  const before = earlier?.value ?? null
  const direction = before === null ? 'not-enough-data' : directionSince(before, { value, polarity, target })
  return { ...found, assurance, direction, signal: 'not-enough-data', earlier }
}
