import type { Values } from './mean.ts'

/** Which rules a point breaks, as bits of one byte, with its side of the mean and where its trend goes. */
export const mark = { outside: 1, trend: 2, twoInThree: 4, shift: 8, above: 16, rising: 32 } as const

/** Whether the label of a marked point says up: a trend goes where it travels, all else is told by its side. */
export function saysUp(marks: number): boolean {
  const isTrend = (marks & (mark.outside | mark.trend)) === mark.trend
  return (marks & (isTrend ? mark.rising : mark.above)) !== 0
}

/** Centre and limits of one segment; limits are NaN where there are none. */
export type Lines = { mean: number; lower: number; upper: number; nearLower: number; nearUpper: number }

const runLength = 7
const stepLength = runLength - 1
// Two bits a point, the latest lowest: 01 above the mean or rising, 10 below it or falling, 00 neither.
const sevenAbove = 0b01_01_01_01_01_01_01
const sevenBelow = sevenAbove << 1
const sixRising = sevenAbove >> 2
const sixFalling = sixRising << 1
const threeAbove = 0b01_01_01
const threeBelow = threeAbove << 1

/**
 * Marks values[start, end) by the four rules of Making Data Count (spc/RULES.md section 1.8–1.10). With
 * `countsOutside`, points beyond the limits count towards the two in three, as announced in November 2023.
 * `marks` must hold zeros there.
 */
export function markSegment(
  values: Values,
  marks: Uint8Array,
  start: number,
  end: number,
  lines: Lines,
  countsOutside: boolean,
): void {
  const { mean, lower, upper, nearLower, nearUpper } = lines
  let sides = 0
  let steps = 0
  let lastClose = -runLength
  let previous = Number.NaN
  for (let i = start; i < end; i++) {
    const value = values[i] ?? Number.NaN
    sides = (sides << 2) | Number(value > mean) | (Number(value < mean) << 1)
    steps = (steps << 2) | Number(value > previous) | (Number(value < previous) << 1)
    previous = value
    if (value > nearUpper || value < nearLower) {
      const outside = value > upper || value < lower
      if (outside) marks[i] = value > upper ? mark.outside | mark.above : mark.outside
      if (countsOutside || !outside) {
        const next = i + 1 < end ? (values[i + 1] ?? Number.NaN) : Number.NaN
        if (lastClose >= i - 2 && isOneSided(sides, next, mean, lastClose === i - 1)) {
          const bits = value > mean ? mark.twoInThree | mark.above : mark.twoInThree
          addMark(marks, lastClose, lastClose, bits)
          addMark(marks, i, i, bits)
        }
        lastClose = i
      }
    }
    if (
      (sides & sevenAbove) === sevenAbove ||
      (sides & sevenBelow) === sevenBelow ||
      (steps & sixRising) === sixRising ||
      (steps & sixFalling) === sixFalling
    ) {
      markRun(marks, start, i, sides, steps)
    }
  }
}

/** Whether the three points that end here, or for neighbours those that end at the next, lie on one side. */
function isOneSided(sides: number, next: number, mean: number, areNeighbours: boolean): boolean {
  if ((sides & threeAbove) === threeAbove || (sides & threeBelow) === threeBelow) return true
  if (!areNeighbours) return false
  const withNext = (sides << 2) | Number(next > mean) | (Number(next < mean) << 1)
  return (withNext & threeAbove) === threeAbove || (withNext & threeBelow) === threeBelow
}

function markRun(marks: Uint8Array, start: number, i: number, sides: number, steps: number): void {
  if ((sides & sevenAbove) === sevenAbove || (sides & sevenBelow) === sevenBelow) {
    const goesOn = ((sides >> (2 * runLength)) & 3) === (sides & 3)
    const bits = (sides & 3) === 1 ? mark.shift | mark.above : mark.shift
    addMark(marks, goesOn ? i : i - stepLength, i, bits)
  }
  if ((steps & sixRising) === sixRising || (steps & sixFalling) === sixFalling) {
    const goesOn = ((steps >> (2 * stepLength)) & 3) === (steps & 3)
    const first = goesOn ? i : i - stepLength
    if (first > start && !goesOn) turnTrend(marks, first, (steps >> (2 * stepLength)) & 3)
    addMark(marks, first, i, (steps & 3) === 1 ? mark.trend | mark.rising : mark.trend)
  }
}

function addMark(marks: Uint8Array, first: number, last: number, bits: number): void {
  for (let i = first; i <= last; i++) marks[i] = (marks[i] ?? 0) | bits
}

/** A point at which one trend ends and another begins, or that touches it, says the step that follows it. */
function turnTrend(marks: Uint8Array, first: number, stepBefore: number): void {
  marks[first] = (marks[first] ?? 0) & ~mark.rising
  const before = marks[first - 1] ?? 0
  if ((before & mark.trend) === 0) return
  marks[first - 1] = stepBefore === 1 ? before | mark.rising : before & ~mark.rising
}
