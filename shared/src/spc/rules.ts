import type { Values } from './mean.ts'

/** Which rules a point breaks, as bits of one byte, with its side of the mean and where its trend goes. */
export const mark = { outside: 1, trend: 2, twoInThree: 4, shift: 8, above: 16, rising: 32 } as const

/** Whether the label of a marked point says up: a trend goes where it travels, all else is told by its side. */
export function saysUp(marks: number): boolean {
  const isTrend = (marks & (mark.outside | mark.trend)) === mark.trend
  return (marks & (isTrend ? mark.rising : mark.above)) !== 0
}

/**
 * The rule a marked point breaks, in words; the first that matches names it. With a season the lines are those of the
 * point's own time of the year. Seven points on end are six rises or falls.
 */
export function ruleSentence(marks: number, isSeasonal = false): string {
  const up = saysUp(marks)
  const season = isSeasonal ? ' for the time of year' : ''
  const limit = `${up ? 'upper' : 'lower'} limit${season}`
  if ((marks & mark.outside) !== 0) return `${up ? 'Above' : 'Below'} the ${limit}`
  if ((marks & mark.trend) !== 0)
    return `Part of 6 ${up ? 'rises' : 'falls'} in a row or more, over 7 points or more`
  if ((marks & mark.twoInThree) !== 0) return `One of 2 in 3 points close to the ${limit} or beyond it`
  return `One of 7 points or more in a row ${up ? 'above' : 'below'} the average${season}`
}

/** Centre and limits of one segment; limits are NaN where there are none. */
export type Lines = { mean: number; lower: number; upper: number; nearLower: number; nearUpper: number }

const runLength = 7

/** How many points on end a rule that these marks name looks at; what moves without a mark is seen as a run is. */
export function pointsOfRule(marks: number): number {
  if ((marks & mark.outside) !== 0) return 1
  return (marks & (mark.trend | mark.twoInThree)) === mark.twoInThree ? 3 : runLength
}

const block = 4
// Rounding must never keep a point from the exact comparison.
const slack = 1 - 1e-9

const at = (values: Values, i: number) => values[i] ?? Number.NaN

/**
 * Marks values[start, end) by the four rules of Making Data Count (spc/RULES.md section 1.8–1.10). With
 * `countsOutside`, points beyond the limits count towards the two in three, as announced in November 2023.
 * `marks` must hold zeros there. Four points at a time are counted without a branch, and looked at one by one
 * only where a rule may be broken: every seven points hold a whole block, any six steps three at its beginning.
 */
export function markSegment(
  values: Values,
  marks: Uint8Array,
  start: number,
  end: number,
  lines: Lines,
  countsOutside: boolean,
): void {
  const { mean, nearLower, nearUpper } = lines
  const reach = Math.min(nearUpper - mean, mean - nearLower) * slack
  let lastClose = start - runLength
  let shiftedTo = start - 1
  let trendTo = start
  let previous = Number.NaN
  let i = start
  for (; i + block <= end; i += block) {
    const a = at(values, i)
    const b = at(values, i + 1)
    const c = at(values, i + 2)
    const d = at(values, i + 3)
    const far =
      Number(Math.abs(a - mean) > reach) +
      Number(Math.abs(b - mean) > reach) +
      Number(Math.abs(c - mean) > reach) +
      Number(Math.abs(d - mean) > reach)
    const above = Number(a > mean) + Number(b > mean) + Number(c > mean) + Number(d > mean)
    const rises = Number(a > previous) + Number(b > a) + Number(c > b)
    previous = d
    if (far !== 0) lastClose = markFar(values, marks, start, end, lines, countsOutside, i, lastClose)
    if ((above === 0 || above === block) && i > shiftedTo) {
      shiftedTo = markShift(values, marks, start, end, mean, i)
    }
    if ((rises === 0 || rises === 3) && i > trendTo) trendTo = markTrend(values, marks, start, end, i)
  }
  if (i === end) return
  markFar(values, marks, start, end, lines, countsOutside, i, lastClose)
  if (i > trendTo) markTrend(values, marks, start, end, i)
}

function addMark(marks: Uint8Array, first: number, last: number, bits: number): void {
  for (let i = first; i <= last; i++) marks[i] = (marks[i] ?? 0) | bits
}

/** One block: points beyond the limits, and two of three close to them on one side. Answers the last close one. */
function markFar(
  values: Values,
  marks: Uint8Array,
  start: number,
  end: number,
  { mean, lower, upper, nearLower, nearUpper }: Lines,
  countsOutside: boolean,
  from: number,
  close: number,
): number {
  let lastClose = close
  const to = Math.min(end, from + block)
  for (let i = from; i < to; i++) {
    const value = at(values, i)
    if (!(value > nearUpper || value < nearLower)) continue
    const above = value > mean ? mark.above : 0
    const outside = value > upper || value < lower
    if (outside) addMark(marks, i, i, mark.outside | above)
    if (outside && !countsOutside) continue
    const isPair =
      (lastClose >= i - 2 && i - 2 >= start && isOneSided(values, i - 2, mean)) ||
      (lastClose === i - 1 && i + 1 < end && isOneSided(values, i - 1, mean))
    if (isPair) {
      addMark(marks, lastClose, lastClose, mark.twoInThree | above)
      addMark(marks, i, i, mark.twoInThree | above)
    }
    lastClose = i
  }
  return lastClose
}

/** Whether three points from i on lie strictly on one side of the mean; a missing value lies on none. */
function isOneSided(values: Values, i: number, mean: number): boolean {
  const a = at(values, i)
  const b = at(values, i + 1)
  const c = at(values, i + 2)
  return a > mean ? b > mean && c > mean : a < mean && b < mean && c < mean
}

/** Marks the whole run on the side of point i if it is long enough, and answers its last point. */
function markShift(
  values: Values,
  marks: Uint8Array,
  start: number,
  end: number,
  mean: number,
  i: number,
): number {
  const above = at(values, i) > mean
  let first = i
  let last = i - 1
  if (above) {
    while (first > start && at(values, first - 1) > mean) first--
    while (last + 1 < end && at(values, last + 1) > mean) last++
  } else {
    while (first > start && at(values, first - 1) < mean) first--
    while (last + 1 < end && at(values, last + 1) < mean) last++
  }
  if (last - first + 1 >= runLength) addMark(marks, first, last, above ? mark.shift | mark.above : mark.shift)
  return last
}

/** Marks the whole trend that the step to point i belongs to if it is long enough, and answers its last point. */
function markTrend(values: Values, marks: Uint8Array, start: number, end: number, i: number): number {
  const rising = at(values, i) > at(values, i - 1)
  let first = i - 1
  let last = i - 1
  if (rising) {
    while (first > start && at(values, first) > at(values, first - 1)) first--
    while (last + 1 < end && at(values, last + 1) > at(values, last)) last++
  } else {
    while (first > start && at(values, first) < at(values, first - 1)) first--
    while (last + 1 < end && at(values, last + 1) < at(values, last)) last++
  }
  if (last - first + 1 >= runLength) {
    if (first > start) turnTrend(values, marks, first)
    addMark(marks, first, last, rising ? mark.trend | mark.rising : mark.trend)
  }
  return last
}

/** A point at which one trend ends and another begins, or that touches it, says the step that follows it. */
function turnTrend(values: Values, marks: Uint8Array, first: number): void {
  marks[first] = (marks[first] ?? 0) & ~mark.rising
  const before = marks[first - 1] ?? 0
  if ((before & mark.trend) === 0) return
  const rises = at(values, first) > at(values, first - 1)
  marks[first - 1] = rises ? before | mark.rising : before & ~mark.rising
}
