import { type Drawing, drawChart } from '../spc/chart.ts'
import type { Course } from '../spc/course.ts'
import { saysUp } from '../spc/rules.ts'
import type { Segment } from '../spc/series.ts'
import type { Target } from '../target/target.ts'
import { targetInForce } from '../target/target-in-force.ts'
import { assuranceOf } from './assurance.ts'
import { directionSince, isBrokenBetween, meaningOfMove } from './direction.ts'
import { courseIn, type Movement, movementOf, wayOfPoint } from './movement.ts'
import type { ReadingInput, ReadingPoint } from './reading-input.ts'
import type { Assurance, Direction, Signal, Status } from './reading-words.ts'
import { statusOf } from './status.ts'

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
  /** Where the figures of the segment have gone, and which way they are going; null where they stay. */
  course: Course | null
  movement: Movement | null
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

const signals: Record<Direction, Signal> = {
  improving: 'improving',
  worsening: 'worsening',
  increasing: 'special-neutral',
  decreasing: 'special-neutral',
  'no-change': 'no-real-change',
  'not-enough-data': 'not-enough-data',
}

/** What the chart says of the latest figure: its course where one runs, otherwise the side the rules put it on. */
function directionOnChart(
  found: Pick<Facts, 'drawing' | 'marks' | 'course' | 'movement'> & { segment: Segment; position: number },
  move: (rises: boolean) => Direction,
): Direction {
  const { drawing, marks, course, movement, segment, position } = found
  if (movement !== null) return move(movement.rises)
  if (marks === 0) return 'no-change'
  const way = wayOfPoint(drawing, { segment, course, at: position })
  return way === 'neither' ? (saysUp(marks) ? 'increasing' : 'decreasing') : move(way === 'up')
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
  const position = drawing.positions[at] ?? -1
  const marks = drawing.marks[position] ?? 0
  const course = segment === null ? null : courseIn(drawing, segment)
  const movement =
    segment === null || value === null ? null : movementOf(drawing, { segment, course, at: position })
  const found = { input, at, latest, target, status, drawing, segment, marks, course, movement }
  const none = { direction: 'not-enough-data', signal: 'not-enough-data', earlier: null } as const
  const assurance = assuranceOf(found)
  if (value === null) return { ...found, ...none, assurance }
  if (segment !== null) {
    const direction = directionOnChart({ ...found, segment, position }, (rises) =>
      meaningOfMove({ rises, value, polarity, target }),
    )
    return { ...found, assurance, direction, signal: signals[direction], earlier: null }
  }
  const earlier = yearEarlier(input, at)
  const before = earlier?.value ?? null
  const direction = before === null ? 'not-enough-data' : directionSince(before, { value, polarity, target })
  return { ...found, ...none, assurance, direction, earlier }
}
