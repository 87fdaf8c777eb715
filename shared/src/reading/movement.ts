import { type Frequency, periodLabel } from '../base/period.ts'
import type { Drawing } from '../spc/chart.ts'
import { type Course, courseOf, wayAt } from '../spc/course.ts'
import { mark, saysUp } from '../spc/rules.ts'
import type { Segment } from '../spc/series.ts'

/** Which way the figures are going now, and since which position of the chart. */
export type Movement = { rises: boolean; since: number; isWhole: boolean }

/** So many figures at a new level, and what moved has come to rest. */
const restingFrom = 5
/** Figures that tell which way one goes by itself. */
const localFigures = 12

export const courseIn = (drawing: Drawing, { start, end }: Segment): Course | null =>
  courseOf(drawing.judged, start, end)

/**
 * What a marked point says by itself: up, down, or nothing, where an average that the figure's own course has drawn is
 * all that puts it there, or where the figures around it have been going the other way.
 */
export function wayOfPoint(
  drawing: Drawing,
  { segment, course, at }: { segment: Segment; course: Course | null; at: number },
): 'up' | 'down' | 'neither' {
  const marks = drawing.marks[at] ?? 0
  if (marks === 0) return 'neither'
  const up = saysUp(marks)
  const way = up ? 'up' : 'down'
  if (isSteady(marks)) return way
  if (course !== null && course.rises !== up) return 'neither'
  const local = wayAt(drawing.judged, segment.start, segment.end, at)
  return local !== 0 && local > 0 !== up ? 'neither' : way
}

/** Six steps of one sign: what a point says then is where it travels, on whatever side it lies. */
const isSteady = (marks: number): boolean => (marks & (mark.outside | mark.trend)) === mark.trend

/** Which way the figures go at the latest position; null where no course runs. */
export function movementOf(
  drawing: Drawing,
  { segment, course, at }: { segment: Segment; course: Course | null; at: number },
): Movement | null {
  const marks = drawing.marks[at] ?? 0
  const isTurned = course !== null && isSteady(marks) && saysUp(marks) !== course.rises
  if (course !== null && !isTurned && at - course.end < restingFrom) {
    return { rises: course.rises, since: course.start, isWhole: course.start === segment.start }
  }
  if (marks === 0 || isSteady(marks)) return null
  const local = wayAt(drawing.judged, segment.start, segment.end, at)
  if (local === 0 || local > 0 === saysUp(marks)) return null
  const since = Math.max(segment.start, at - localFigures + 1)
  return { rises: local > 0, since, isWhole: since === segment.start }
}

const monthsOf = (start: string): number => Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7))
const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const countOf = (years: number): string => `${numbers[years] ?? years} years`

/**
 * How long something has gone on from one period to another, from two years on: "for three years" where it is that to
 * the month, "for over three years", in the last two months before the next "for nearly four years". What is shorter
 * says since when: "since March 2025".
 */
export function spanWords(frequency: Frequency, from: string, to: string): string {
  const months = monthsOf(to) - monthsOf(from)
  const [years, rest] = [Math.floor(months / 12), months % 12]
  if (years < 2) return `since ${periodLabel(frequency, from)}`
  if (rest >= 10) return `for nearly ${countOf(years + 1)}`
  return `for ${rest === 0 ? '' : 'over '}${countOf(years)}`
}
