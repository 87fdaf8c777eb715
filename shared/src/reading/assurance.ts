import type { Drawing } from '../spc/chart.ts'
import type { Course } from '../spc/course.ts'
import { mark } from '../spc/rules.ts'
import type { Segment } from '../spc/series.ts'
import { boundsOf, type Target } from '../target/target.ts'
import { targetInForce } from '../target/target-in-force.ts'
import type { Movement } from './movement.ts'
import type { ReadingInput, ReadingPoint } from './reading-input.ts'
import type { Assurance } from './reading-words.ts'
import { statusOf } from './status.ts'

type Judged = { point: ReadingPoint; isMet: boolean }

/** So many figures on end say how a figure stands to its target while it is moving. */
export const onEnd = 6
export const ofLate = 12

type Change = { marks: number; course: Course | null; movement: Movement | null }
type Upto = { input: ReadingInput; at: number }
type Chart = { drawing: Drawing; segment: Segment }

/** The figures up to the latest that had a target, each held against its own, newest first. */
export function judgedBefore({ input, at }: Upto, most: number): Judged[] {
  const { points, targets, indicator } = input
  const found: Judged[] = []
  for (let i = at; i >= 0 && found.length < most; i--) {
    const point = points[i]
    if (point === undefined || point.value === null) continue
    const { polarity } = indicator
    const status = statusOf({
      value: point.value,
      target: targetInForce(targets, point.periodStart),
      polarity,
    })
    if (status === 'no-target' || status === 'not-judged') break
    found.push({ point, isMet: status === 'on-target' })
  }
  return found
}

/** How many of them in a row, from the newest on, were all met or all missed. */
export function streakOf(judged: readonly Judged[]): Judged[] {
  const turn = judged.findIndex(({ isMet }) => isMet !== judged[0]?.isMet)
  return judged.slice(0, turn < 0 ? judged.length : turn)
}

const runs = mark.trend | mark.twoInThree | mark.shift

/**
 * Whether a special cause runs or has drawn the average: then the limits of all figures do not tell the next. One
 * figure beyond a limit is an exception to them and nothing more.
 */
export const isUnsettled = ({ marks, course, movement }: Change): boolean =>
  (marks & runs) !== 0 || course !== null || movement !== null

/** The lowest lower and the highest upper limit of a year. */
export function limitsOverTheYear({ drawing, segment }: Chart) {
  const effects = drawing.effects?.subarray(segment.start, segment.end) ?? [0]
  return { lower: segment.lower + Math.min(...effects), upper: segment.upper + Math.max(...effects) }
}

/**
 * The limits against the target. While a special cause runs they do not tell the next figure: then, and where the
 * target lies between them and chance has lately been of one mind, it is what the latest figures have done.
 */
export function assuranceOf(
  facts: Change & Upto & { target: Target | null; drawing: Drawing; segment: Segment | null },
): Assurance {
  const { input, target, segment, drawing } = facts
  const { low, high } = boundsOf(target, input.indicator.polarity)
  if (segment === null || (low === null && high === null)) return 'none'
  const limits = isUnsettled(facts) ? null : limitsOverTheYear({ drawing, segment })
  if (limits !== null) {
    const least = low === null ? Number.NEGATIVE_INFINITY : Number(low)
    const most = high === null ? Number.POSITIVE_INFINITY : Number(high)
    if (least > limits.upper || most < limits.lower) return 'fail'
    if (least < limits.lower && most > limits.upper) return 'pass'
  }
  const wanted = limits === null ? onEnd : ofLate
  const judged = judgedBefore(facts, wanted)
  if (judged.length === 0) return 'none'
  if (streakOf(judged).length < wanted) return 'hit-or-miss'
  return judged[0]?.isMet === true ? 'meeting' : 'missing'
}
