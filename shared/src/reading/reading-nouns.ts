import { type Frequency, periodLabel } from '../base/period.ts'
import { mark, saysUp } from '../spc/rules.ts'
import type { Facts } from './reading-facts.ts'
import type { ReadingPoint } from './reading-input.ts'

export const periodNouns: Record<Frequency, string> = {
  monthly: 'months',
  quarterly: 'quarters',
  termly: 'terms',
  'half-yearly': 'half-years',
  annual: 'years',
}

export const nounOf = ({ input }: Facts): string => periodNouns[input.indicator.frequency]
export const oneOf = (facts: Facts): string => nounOf(facts).slice(0, -1)

export const labelOf = ({ input }: Facts, point: ReadingPoint): string =>
  periodLabel(input.indicator.frequency, point.periodStart)

/** Whether each figure is held against its own time of the year. */
export const hasSeason = ({ drawing, segment }: Facts): boolean =>
  segment !== null &&
  (drawing.effects?.subarray(segment.start, segment.end).some((each) => each !== 0) ?? false)

/** How many points up to the latest lie on its side of the average, or step the way it does. */
export function runLength({ drawing, segment, at, marks }: Facts): number {
  const { judged: values, positions } = drawing
  const start = segment?.start ?? 0
  const latest = positions[at] ?? 0
  const valueAt = (i: number) => (i < start ? Number.NaN : (values[i] ?? Number.NaN))
  const up = saysUp(marks)
  const mean = segment?.mean ?? Number.NaN
  const isTrend = (marks & mark.trend) !== 0
  const goesOn = (i: number) => {
    const than = isTrend ? valueAt(i - 1) : mean
    return up ? valueAt(i) > than : valueAt(i) < than
  }
  let i = latest
  while (goesOn(i)) i--
  return latest - i
}
