import { localDay } from '../base/local-time.ts'
import { type Frequency, formatDay, periodLabel } from '../base/period.ts'
import type { Polarity, Unit } from '../figure/figure.ts'
import { type ChartPoint, type ChartSegment, drawChart } from '../spc/chart.ts'
import type { ChartKind } from '../spc/chart-kind.ts'
import { ruleSentence, saysUp } from '../spc/rules.ts'
import { productOptions } from '../spc/series.ts'

type Tested = {
  /** Published figures, oldest first. */
  points: readonly (ChartPoint & { periodEnd: string })[]
  /** Starts of periods at which the lines of the chart begin anew: new definitions and agreed steps. */
  breaks: readonly string[]
  indicator: { unit: Unit; frequency: Frequency; polarity: Polarity; chart: ChartKind }
  startsOn: string
  /** When it was cancelled; null where it was not. */
  cancelledAt: string | null
}

/** From which day on it was tried; null where it was cancelled before that. */
export const beganOn = ({
  startsOn,
  cancelledAt,
}: {
  startsOn: string | null
  cancelledAt: string | null
}): string | null =>
  startsOn !== null && (cancelledAt === null || startsOn <= localDay(cancelledAt)) ? startsOn : null

/** The same time of the year, a year earlier. */
const yearBefore = (start: string): string =>
  `${String(Number(start.slice(0, 4)) - 1).padStart(4, '0')}${start.slice(4)}`

const counted = (count: number): string => (count === 1 ? '1 figure' : `${count} figures`)

/**
 * What the control chart says of something that was tried from a day on, in one sentence: the lines are drawn from the
 * figures before it (13 or more), and those that begin on the day or later are read by its rules. The period in which
 * it began belongs to neither, and no run reaches from one into the other. Of one that was cancelled no figure counts
 * that begins later.
 */
export function testEffect({ points, breaks, indicator, startsOn, cancelledAt }: Tested): string {
  const { frequency } = indicator
  const began = formatDay(startsOn)
  const endedOn = cancelledAt === null ? null : localDay(cancelledAt)
  const since = endedOn === null ? `since ${began}` : `from ${began} to ${formatDay(endedOn)}`
  const from = breaks.filter((start) => start <= startsOn).at(-1) ?? ''
  const later = breaks.find((start) => start > startsOn)
  const comparable = points.filter(
    ({ periodStart, value }) =>
      value !== null && periodStart >= from && (later === undefined || periodStart < later),
  )
  const before = comparable.filter(({ periodEnd }) => periodEnd < startsOn)
  const after = comparable.filter(
    ({ periodStart }) => periodStart >= startsOn && (endedOn === null || periodStart <= endedOn),
  )
  if (after.length === 0) {
    if (endedOn !== null && (later === undefined || later > endedOn)) {
      return `No period that began ${since}, when it was cancelled, has a figure: nothing can be said.`
    }
    return later === undefined
      ? `No period that began on ${began} or later has a figure yet: nothing can be said.`
      : `The figures are not comparable across ${periodLabel(frequency, later)}, and none ${since} comes before it: nothing can be said.`
  }
  const { minimumPoints } = productOptions
  if (before.length < minimumPoints) {
    return `There ${before.length === 1 ? 'is' : 'are'} ${counted(before.length)} to compare with from before ${began}: ${minimumPoints} are needed to tell a change from chance.`
  }
  // A year between the two: no run that the rules look for begins before what was tried and ends after.
  const apart = before.map((point) => ({ ...point, periodStart: yearBefore(point.periodStart) }))
  const segments: ChartSegment[] = [{ from: apart[0]?.periodStart ?? '', baseline: before.length }]
  const { marks, positions } = drawChart({ points: [...apart, ...after], breaks: [], segments, indicator })
  const markAt = (index: number) => marks[positions[index] ?? -1] ?? 0
  const found = after.flatMap(({ periodStart }, i) => {
    const marksOf = markAt(before.length + i)
    return marksOf === 0 ? [] : [{ periodStart, marks: marksOf }]
  })
  const [first] = found
  const rest = `the ${before.length} before it`
  if (first === undefined) {
    return `${after.length === 1 ? 'The figure' : `The ${after.length} figures`} ${since} ${after.length === 1 ? 'lies' : 'lie'} within what ${rest} would lead one to expect: no change shown.`
  }
  const up = saysUp(first.marks)
  if (found.some(({ marks: each }) => saysUp(each) !== up)) {
    return `${found.length} of the ${counted(after.length)} ${since} differ from what ${rest} would lead one to expect, some up and some down: no clear change.`
  }
  const last = markAt(before.length - 1)
  if (last !== 0 && saysUp(last) === up) {
    return `The figures had begun to go ${up ? 'up' : 'down'} before ${began}: what they do since cannot be told from that.`
  }
  const side = sideOf(indicator.polarity, up)
  const rule = ruleSentence(first.marks).toLowerCase()
  const which = after.length === 1 ? 'The figure' : `${found.length} of the ${after.length} figures`
  const differ = found.length === 1 ? 'differs' : 'differ'
  return `${which} ${since} ${differ} from what ${rest} would lead one to expect, ${side}: first ${periodLabel(frequency, first.periodStart)}, ${rule}.`
}

function sideOf(polarity: Polarity, up: boolean): string {
  if (polarity !== 'higher' && polarity !== 'lower') return up ? 'upwards' : 'downwards'
  return (polarity === 'higher') === up ? 'for the better' : 'for the worse'
}
