import { periodLabel } from '../base/period.ts'
import type { Facts } from './reading-facts.ts'

/** A step change a chart would be truer with; `baseline` as in a step change. It holds once a manager marks it. */
export type StepProposal = { fromPeriod: string; fromLabel: string; baseline: number | null; reason: string }

/** A level that a few more figures make longer is the same. */
const nearlyAlike = 3

/** Whether two proposals are about the same figures: what was set aside is not proposed again for them. */
export const isSameProposal = (
  a: Pick<StepProposal, 'fromPeriod' | 'baseline'>,
  b: Pick<StepProposal, 'fromPeriod' | 'baseline'>,
): boolean =>
  a.fromPeriod === b.fromPeriod &&
  (a.baseline === null || b.baseline === null
    ? a.baseline === b.baseline
    : Math.abs(a.baseline - b.baseline) <= nearlyAlike)

/** A move within so many periods is a step. */
const longestMove = 2
const fewestBefore = 12
const fewestSince = 13

/**
 * Where the lines would better start anew: at a level the figures moved to at once and have kept for 13 of them; or,
 * where they were level for 12 and have been moving since, from those alone, so that the move shows against what was
 * usual. Null where neither is, and where the segment has been marked already.
 */
export function proposalOf(facts: Facts): StepProposal | null {
  const { course, segment, input, drawing, at, movement } = facts
  if (course === null || segment === null || (input.indicator.chart ?? 'xmr') !== 'xmr') return null
  const startOf = (position: number) => input.points[drawing.positions.indexOf(position)]?.periodStart
  const labelAt = (start: string) => periodLabel(input.indicator.frequency, start)
  const way = course.rises ? 'rising' : 'falling'
  const level = course.start - segment.start + 1
  const here = drawing.positions[at] ?? 0
  const moved = startOf(course.end)
  const isStep = course.end - course.start <= longestMove && here - course.end + 1 >= fewestSince
  if (isStep && level >= fewestBefore && moved !== undefined) {
    const reason = `The figures went to a ${course.rises ? 'higher' : 'lower'} level in ${labelAt(moved)} and have stayed there: with average and limits from there on, the chart tells what is usual now.`
    return { fromPeriod: moved, fromLabel: labelAt(moved), baseline: null, reason }
  }
  const [first, last] = [startOf(segment.start), startOf(course.start)]
  const isMarked = (input.segments ?? []).some(
    ({ from }) => first !== undefined && from <= first && isOf(facts, from),
  )
  if (movement === null || movement.since !== course.start || level < fewestBefore || isMarked) return null
  if (first === undefined || last === undefined) return null
  const reason = `The figures were level until ${labelAt(last)} and have been ${way} since: with average and limits from those ${level} figures alone, the chart tells how far they have gone from what was usual.`
  return { fromPeriod: first, fromLabel: labelAt(first), baseline: level, reason }
}

/** Whether a step counts for the segment of the latest figure: no definition began since. */
const isOf = ({ input, latest }: Facts, from: string): boolean =>
  !input.breaks.some((start) => start > from && start <= (latest?.periodStart ?? ''))
