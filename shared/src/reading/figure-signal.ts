import type { Frequency } from '../base/period.ts'
import type { Figure, Unit } from '../figure/figure.ts'
import { type ChartPoint, type ChartSegment, drawChart } from '../spc/chart.ts'
import type { ChartKind } from '../spc/chart-kind.ts'
import { mark, ruleSentence, saysUp } from '../spc/rules.ts'

/** What the chart of a line is drawn from, up to the period a figure is asked for. */
export type LineBefore = {
  frequency: Frequency
  /** First day of the period that is asked for. */
  periodStart: string
  /** "2026-08-01|47.1|41|87,2026-09-01||||", oldest first: first day, value, numerator, denominator. */
  points: string
  /** Starts of the periods from which a new definition counts. */
  breaks: string[]
  segments: ChartSegment[]
  chart: ChartKind
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

const known = new WeakMap<LineBefore, ChartPoint[]>()

function pointsOf(line: LineBefore): ChartPoint[] {
  const before = known.get(line)
  if (before !== undefined) return before
  const points = line.points === '' ? [] : line.points.split(',')
  const read = points.map((point) => {
    const [periodStart = '', value, numerator, denominator] = point.split('|')
    return {
      periodStart,
      value: orNull(value),
      numerator: orNull(numerator),
      denominator: orNull(denominator),
    }
  })
  known.set(line, read)
  return read
}

/** The mark of rules.ts of the last of these points; 0 where its chart has no limits. */
function lastMark(line: LineBefore, unit: Unit, points: readonly ChartPoint[]): number {
  const { breaks, segments, chart, frequency } = line
  const drawing = drawChart({ points, breaks, segments, indicator: { unit, frequency, chart } })
  const segment = drawing.segments.at(-1)
  if (segment === undefined || Number.isNaN(segment.upper)) return 0
  return drawing.marks[drawing.positions.at(-1) ?? -1] ?? 0
}

/**
 * The rule of the control chart a figure would break, in words; null where it would break none. A point outside the
 * limits is told each time, a run, a trend or two in three only in the period in which it appears: the period before
 * told it already.
 */
export function signalOf(line: LineBefore | null, unit: Unit, figure: Figure): string | null {
  if (line === null || figure.value === null) return null
  const before = pointsOf(line)
  const marks = lastMark(line, unit, [...before, { periodStart: line.periodStart, ...figure }])
  if (marks === 0) return null
  const isOutside = (marks & mark.outside) !== 0
  const last = isOutside || before.at(-1)?.value == null ? 0 : lastMark(line, unit, before)
  return last !== 0 && saysUp(last) === saysUp(marks) ? null : ruleSentence(marks)
}
