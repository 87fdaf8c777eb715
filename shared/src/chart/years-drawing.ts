import { annualLabel, type Frequency, periodsPerYear } from '../base/period.ts'
import { formatBeside } from '../figure/figure-format.ts'
import type { IndicatorView } from '../indicator/indicator.ts'
import { linesOf } from '../target/target.ts'
import type { Measured } from './chart-frame.ts'
import { frameOf, placingIn, stepsIn } from './chart-frame.ts'
import { placeLatest, type Segment, spreadLabels } from './chart-labels.ts'
import { plotPoints, targetSteps } from './chart-lines.ts'
import type { Point } from './chart-point.ts'
import { axisWord, scaleOf, tickText } from './chart-scale.ts'
import { monthOf, spanOf, yearStart } from './chart-time.ts'
import { isUnpublished, targetOf } from './point-words.ts'

/** More lines than that nobody follows. */
export const mostYears = 5

export type Year = { start: number; label: string; points: readonly Point[] }
export type YearTone = 'now' | 'before' | 'second' | 'past'

/** The years of a series, oldest first: as its time axis is divided, with the figures of each. */
export function yearsOf(points: readonly Point[], frequency: Frequency): Year[] {
  const offset = yearStart[frequency] - 1
  const years = new Map<number, Point[]>()
  for (const point of points) {
    const year = Math.floor((Math.floor(monthOf(point.periodStart)) - offset) / 12)
    years.set(year, [...(years.get(year) ?? []), point])
  }
  return [...years].map(([year, own]) => ({
    start: year * 12 + offset,
    label: annualLabel(`${year}-${`${offset + 1}`.padStart(2, '0')}-01`),
    points: own,
  }))
}

const toneOf = (age: number): YearTone => (['now', 'before', 'second'] as const)[age] ?? 'past'
/** "Oct", "Q2", "Autumn" */
const timeLabel = (label: string, frequency: Frequency): string =>
  frequency === 'monthly' ? label.slice(0, 3) : label.replace(/ \d{4}(\/\d\d)?$/, '')

/** The last years one over another, each figure at its time of the year, and what is usual for that time. */
export function yearsDrawingOf(
  view: Pick<IndicatorView, 'unit' | 'decimals' | 'polarity' | 'frequency'>,
  all: readonly Point[],
  measured: Measured,
) {
  const { text } = measured
  const years = yearsOf(all, view.frequency).slice(-mostYears)
  const points = years.flatMap((year) => year.points)
  const perYear = periodsPerYear[view.frequency]
  const placeIn = (year: Year, point: Point) => {
    const { left, right, middle } = spanOf(point)
    return { left: left - year.start, right: right - year.start, x: middle - year.start }
  }
  const lately = years.flatMap((year) => year.points.map((point) => ({ point, ...placeIn(year, point) })))
  const usual = lately
    .slice(-perYear)
    .filter(({ point }) => point.lowerLimit !== null && point.upperLimit !== null && hasPast(points, point))
    .map(({ point, left, right }) => ({
      ...{ left, right, low: Number(point.lowerLimit), high: Number(point.upperLimit) },
    }))
  const latest = points.findLast(({ value }) => value !== null)
  const aimed = points.findLast(({ target }) => target !== null)
  const targets = aimed === undefined ? [] : targetSteps(plotPoints([aimed]), view.polarity)
  const aims = targets.flatMap((places) => places.flatMap(({ y }) => y ?? []).slice(0, 1))
  const drawn = [
    ...points.flatMap(({ value }) => (value === null ? [] : [Number(value)])),
    ...usual.flatMap(({ low, high }) => [low, high]),
    ...aims,
  ]
  const scale = scaleOf(drawn, view.unit, stepsIn(measured, 0))
  const ticks = scale.ticks.map((tick) => ({ tick, text: tickText(tick, scale, view.unit) }))
  const targetText = aimed === undefined ? null : targetOf(aimed, view, 'short')
  const frame = frameOf({
    ...{ ...measured, uprightRows: 0, hasAxisWord: axisWord(view.unit) !== null },
    tickLength: Math.max(...ticks.map((each) => each.text.length)),
    labelLength: Math.max(7, targetText === null || aims.length === 0 ? 0 : targetText.length + 7),
  })
  const placing = placingIn(frame, { from: 0, to: 12 }, scale)
  const traces = years.map((year) =>
    year.points.map((point) => ({
      ...{ x: placing.x(placeIn(year, point).x), isBreak: point.breakBefore },
      y: point.value === null ? null : placing.y(Number(point.value)),
    })),
  )
  const lines = years.map((year, at) => ({
    label: year.label,
    tone: toneOf(years.length - 1 - at),
    path: pathOf(traces[at] ?? []),
  }))
  const spots = lately.flatMap(({ point, x }) =>
    point.value === null ? [] : [{ point, x: placing.x(x), y: placing.y(Number(point.value)) }],
  )
  const ends = years.slice(0, -1).flatMap((year, at) => {
    const last = year.points.findLast(({ value }) => value !== null)
    if (last?.value == null) return []
    const place = { x: placing.x(placeIn(year, last).x), at: placing.y(Number(last.value)) }
    return [{ key: year.label, words: year.label, tone: lines[at]?.tone ?? 'past', ...place }]
  })
  const aimEnds = aims.slice(0, 1).map((aim) => ({
    ...{ key: 'target', words: `Target ${targetText ?? ''}`, tone: 'target' as const },
    ...{ x: frame.right, at: placing.y(aim) },
  }))
  const room = 18 * text
  const lineOf = (y: number): Segment => [
    { x: frame.left, y },
    { x: frame.right, y },
  ]
  const segments = [...traces.flatMap(segmentsOf), ...aims.map((aim) => lineOf(placing.y(aim)))]
  const bounds = latest?.target == null ? [] : linesOf({ ...latest.target, tolerance: '0' }, view.polarity)
  const words =
    latest?.value == null
      ? ''
      : `${formatBeside(latest.value, bounds, view, 'short')}, ${lines.at(-1)?.label ?? ''}${isUnpublished(latest) ? ', not published' : ''}`
  return {
    ...{ frame, text, lines, spots, scale, axisWord: axisWord(view.unit) },
    years: years.length,
    /** How many of the figures are of the year that runs. */
    now: years.at(-1)?.points.filter(({ value }) => value !== null).length ?? 0,
    ticks: ticks.map((each) => ({ ...each, y: placing.y(each.tick) })),
    times: timesOf(lately, { perMonth: (frame.right - frame.left) / 12, text }).map((time) => ({
      ...{ label: timeLabel(time.label, view.frequency), isShown: time.isShown },
      ...{ left: placing.x(time.left), x: placing.x(time.x) },
    })),
    targets: aims.map((aim) => placing.y(aim)),
    usual: usual
      .map(({ left, right, low, high }) => ({ left, right, low: placing.y(low), high: placing.y(high) }))
      .map(({ left, right, low, high }) => {
        const [from, to] = [placing.x(left), placing.x(right)]
        return { x: from, y: high, width: to - from, height: low - high }
      }),
    labels: spreadLabels(
      [...ends, ...aimEnds].map((end) => ({ ...end, y: end.at, height: room })),
      frame.top - room / 2,
      frame.bottom,
    ),
    latest:
      latest?.value == null
        ? null
        : {
            ...placeLatest(spots.at(-1) ?? { x: 0, y: 0 }, words, {
              ...{ segments, text },
              bounds: { left: frame.left, right: frame.width, top: 0, bottom: frame.bottom },
            }),
            words,
            status: isUnpublished(latest) ? null : latest.status,
          },
  }
}
export type YearsDrawing = ReturnType<typeof yearsDrawingOf>

/** Whether that time of the year has a figure in any year: schools have none in August. */
const hasPast = (points: readonly Point[], { periodStart }: Point): boolean =>
  points.some((each) => each.value !== null && each.periodStart.slice(4) === periodStart.slice(4))

type Trace = readonly { x: number; y: number | null; isBreak: boolean }[]

/** From figure to figure, as the line goes; one alone is a place of its own. */
const segmentsOf = (places: Trace): Segment[] =>
  places.flatMap(({ x, y, isBreak }, at): Segment[] => {
    if (y === null) return []
    const before = places[at - 1]
    const from =
      isBreak || before === undefined || before.y === null ? { x, y } : { x: before.x, y: before.y }
    return [[from, { x, y }]]
  })

/** One line through the figures; a missing one and a new definition leave a gap. */
function pathOf(places: Trace): string {
  const tenth = (pixels: number) => Math.round(pixels * 10) / 10
  return places
    .map(({ x, y, isBreak }, at) => {
      if (y === null) return ''
      const begins = isBreak || (places[at - 1]?.y ?? null) === null
      return `${begins ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`
    })
    .join('')
}

type Timed = { point: Point; left: number; x: number }
const letterWidth = 8.4

/** The times of the year in order, each once; of those that would touch every second, or third, is named. */
function timesOf(lately: readonly Timed[], { perMonth, text }: { perMonth: number; text: number }) {
  const times = new Map<number, { left: number; x: number; label: string }>()
  for (const { point, left, x } of lately) {
    const at = Math.round(left)
    if (!times.has(at)) times.set(at, { left: at, x, label: point.periodLabel })
  }
  const sorted = [...times.values()].sort((a, b) => a.left - b.left)
  const apart = (12 / Math.max(1, sorted.length)) * perMonth
  const every = Math.ceil(((sorted.length > 6 ? 3.6 : 7) * letterWidth * text) / Math.max(1, apart))
  return sorted.map((time, at) => ({ ...time, isShown: at % every === 0 }))
}

/** What stands in a cell of the table: the figure of that time of that year. */
export function cellsOf(years: readonly Year[], frequency: Frequency) {
  const offset = (year: Year, point: Point) => Math.round(monthOf(point.periodStart)) - year.start
  const times = new Map<number, string>()
  for (const year of years) {
    for (const point of year.points) {
      times.set(offset(year, point), timeLabel(point.periodLabel, frequency))
    }
  }
  return [...times]
    .sort(([a], [b]) => a - b)
    .map(([time, label]) => ({
      label,
      cells: years.map((year) => ({
        year: year.label,
        point: year.points.find((point) => offset(year, point) === time),
      })),
    }))
}
