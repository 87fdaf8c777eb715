import { type Frequency, periodsPerYear, timeOfYear } from '../base/period.ts'
import { scaleOf, type Unit } from '../figure/figure.ts'
import { type AttributeKind, attributeLines } from './attribute.ts'
import type { ChartKind } from './chart-kind.ts'
import type { Values } from './mean.ts'
import { cLines, fromT, gLines, tLimitFactor, toT } from './rare-events.ts'
import { mark, markSegment } from './rules.ts'
import { analyseSeasons } from './seasonal-series.ts'
import { analyseSeries, productOptions, type Segment } from './series.ts'

export type ChartPoint = {
  periodStart: string
  numerator: string | null
  denominator: string | null
  value: string | null
}

/** A step change agreed by a board: lines start anew here, from the first `baseline` points (12 or more) or all. */
export type ChartSegment = { from: string; baseline: number | null; reason?: string }

export type ChartInput = {
  points: readonly ChartPoint[]
  /** Starts of the periods from which a new definition counts. */
  breaks: readonly string[]
  segments?: readonly ChartSegment[]
  indicator: { unit: Unit; frequency: Frequency; chart?: ChartKind }
}

export type Drawing = {
  /** Lines in the indicator's unit; where limits differ by point, those of the latest one. */
  segments: Segment[]
  /** One mark of rules.ts for each position. */
  marks: Uint8Array
  /** The position of each point; a period without a point leaves a gap between two of them. */
  positions: readonly number[]
  values: Values
  hasGaps: boolean
  /** Limits by position, where they differ. */
  limits: { lower: Float64Array; upper: Float64Array } | null
  /** What each time of the year adds to the average, by position; null where no segment has a season. */
  effects: Float64Array | null
  /** The values with their season taken off: what the rules, the course and the runs are read from. */
  judged: Values
}

/** The most months from one start to the next: more is a gap. */
const longestStep: Record<Frequency, number> = {
  monthly: 1,
  quarterly: 3,
  termly: 5,
  'half-yearly': 6,
  annual: 12,
}

/** Months since year 0, read digit by digit: this runs for every point of every row. */
function monthNumber(day: string): number {
  const digit = (at: number) => day.charCodeAt(at) - 48
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
  return year * 12 + digit(5) * 10 + digit(6)
}

function placePoints(points: readonly ChartPoint[], count: number, frequency: Frequency): number[] {
  const positions: number[] = []
  const step = longestStep[frequency]
  let position = -1
  let before = Number.NaN
  for (let i = 0; i < count; i++) {
    const month = monthNumber(points[i]?.periodStart ?? '')
    position += month - before > step ? 2 : 1
    positions.push(position)
    before = month
  }
  return positions
}

/** What is left of a baseline whose first figures lie before those that are read; all figures once too few are. */
function baselineFrom({ from, baseline }: ChartSegment, start: string, frequency: Frequency): number {
  if (baseline === null) return 0
  const past = (monthNumber(start) - monthNumber(from)) * periodsPerYear[frequency]
  const left = baseline - Math.max(0, Math.round(past / 12))
  return left < fewestInBaseline ? 0 : left
}

const fewestInBaseline = 12

/** Positions where a definition breaks or a step change was agreed, and the baseline of each segment. */
function segmentsOf(input: ChartInput, count: number, positions: readonly number[]) {
  const { points, breaks, segments = [] } = input
  const baseline: number[] = [0]
  const segmentStarts: number[] = []
  if (breaks.length === 0 && segments.length === 0) return { segmentStarts, baseline }
  let before = ''
  for (let i = 0; i < count; i++) {
    const start = points[i]?.periodStart ?? ''
    const isStart = (from: string) => from > before && from <= start
    const agreed = segments.findLast((segment) => isStart(segment.from))
    if (agreed !== undefined || breaks.some(isStart)) {
      if (i > 0) {
        segmentStarts.push(positions[i] ?? i)
        baseline.push(0)
      }
      baseline[baseline.length - 1] =
        agreed === undefined ? 0 : baselineFrom(agreed, start, input.indicator.frequency)
    }
    before = start
  }
  return { segmentStarts, baseline }
}

function numbersAt(
  points: readonly ChartPoint[],
  positions: readonly number[],
  pick: (point: ChartPoint) => string | null,
): Float64Array {
  const numbers = new Float64Array((positions.at(-1) ?? -1) + 1).fill(Number.NaN)
  for (let i = 0; i < positions.length; i++) {
    const point = points[i]
    const text = point === undefined ? null : pick(point)
    if (text !== null) numbers[positions[i] ?? i] = Number(text)
  }
  return numbers
}

function timesOf(points: readonly ChartPoint[], positions: readonly number[], frequency: Frequency) {
  const times = new Float64Array((positions.at(-1) ?? -1) + 1).fill(Number.NaN)
  for (let i = 0; i < positions.length; i++) {
    const month = monthNumber(points[i]?.periodStart ?? '') % 12
    times[positions[i] ?? i] = timeOfYear(frequency, month === 0 ? 12 : month)
  }
  return { times, perYear: periodsPerYear[frequency] }
}

/** The control chart of the first `count` points, with the product's own defaults (RULES.md section 2). */
export function drawChart(input: ChartInput, count: number = input.points.length): Drawing {
  const { points, indicator } = input
  const { chart = 'xmr', frequency, unit } = indicator
  const positions = placePoints(points, count, frequency)
  const values = numbersAt(points, positions, (point) => point.value)
  const options = { ...productOptions, ...segmentsOf(input, count, positions) }
  const place = { positions, values, hasGaps: values.length > count, effects: null, judged: values }
  if (chart === 'xmr') {
    return { ...place, ...analyseSeasons(values, options, timesOf(points, positions, frequency)) }
  }
  if (chart === 't') {
    const { segments, marks } = analyseSeries(values.map(toT), { ...options, limitFactor: tLimitFactor })
    return { segments: segments.map(inDays), marks, ...place, limits: null }
  }
  const marks = new Uint8Array(values.length)
  if (chart === 'c' || chart === 'g') {
    const { segments } = analyseSeries(values, options)
    const drawn = segments.map((segment, s) => countSegment(chart, values, segment, options.baseline[s] ?? 0))
    for (const segment of drawn) markSegment(values, marks, segment.start, segment.end, segment, true)
    return { segments: drawn, marks, ...place, limits: null }
  }
  const events = numbersAt(points, positions, (point) => point.numerator)
  const bases = numbersAt(points, positions, (point) => point.denominator)
  const limits = {
    lower: new Float64Array(values.length).fill(Number.NaN),
    upper: new Float64Array(values.length).fill(Number.NaN),
  }
  const segments = analyseSeries(values, options).segments.map((segment, s) =>
    attributeSegment(chart, { events, bases, values, marks, limits }, segment, {
      baseline: options.baseline[s] ?? 0,
      scale: scaleOf(unit),
    }),
  )
  return { segments, marks, ...place, limits }
}

const inDays = (segment: Segment): Segment => ({
  ...segment,
  mean: fromT(segment.mean),
  lower: fromT(segment.lower),
  upper: fromT(segment.upper),
  nearLower: fromT(segment.nearLower),
  nearUpper: fromT(segment.nearUpper),
})

const withoutLimits = { lower: Number.NaN, upper: Number.NaN, nearLower: Number.NaN, nearUpper: Number.NaN }

function countSegment(kind: 'c' | 'g', values: Values, segment: Segment, baseline: number): Segment {
  const end = baseline > 0 ? Math.min(segment.end, segment.start + baseline) : segment.end
  const part = values.subarray(segment.start, end)
  const { centre, lower, upper } = kind === 'c' ? cLines(part) : gLines(part)
  if (segment.points < productOptions.minimumPoints) return { ...segment, ...withoutLimits, mean: centre }
  const middle = kind === 'c' ? centre : gLines(part).mean
  const third = (upper - middle) / 3
  const nearLower = kind === 'c' ? middle - 2 * third : Number.NEGATIVE_INFINITY
  return { ...segment, collapsed: false, mean: centre, lower, upper, nearLower, nearUpper: upper - third }
}

type AttributeRoom = {
  events: Values
  bases: Values
  values: Values
  marks: Uint8Array
  limits: { lower: Float64Array; upper: Float64Array }
}

/** Outside, two in three and shift are read from the standardised values, a trend from the values themselves. */
function attributeSegment(
  kind: AttributeKind,
  room: AttributeRoom,
  segment: Segment,
  { baseline, scale }: { baseline: number; scale: number },
): Segment {
  const { start, end } = segment
  const events = room.events.slice(start, end)
  const bases = room.bases.slice(start, end)
  const { centre, sigma, lower, upper } = attributeLines(kind, events, bases, baseline || undefined)
  const mean = centre * scale
  const isDrawn = segment.points >= productOptions.minimumPoints && sigma.some((s) => s > 0)
  if (!isDrawn) return { ...segment, ...withoutLimits, mean, collapsed: sigma.some((s) => s === 0) }
  const standardised = events.map(
    (x, i) => (x / (bases[i] ?? Number.NaN) - centre) / (sigma[i] ?? Number.NaN),
  )
  const found = new Uint8Array(standardised.length)
  markSegment(
    standardised,
    found,
    0,
    found.length,
    { mean: 0, lower: -3, upper: 3, nearLower: -2, nearUpper: 2 },
    true,
  )
  markSegment(room.values, room.marks, start, end, { ...withoutLimits, mean: Number.NaN }, true)
  const travel = mark.trend | mark.rising
  for (let i = 0; i < found.length; i++) {
    room.marks[start + i] = ((room.marks[start + i] ?? 0) & travel) | ((found[i] ?? 0) & ~travel)
    room.limits.lower[start + i] = (lower[i] ?? Number.NaN) * scale
    room.limits.upper[start + i] = (upper[i] ?? Number.NaN) * scale
  }
  const last = sigma.findLastIndex((s) => s > 0)
  const at = (lines: Float64Array) => (lines[last] ?? Number.NaN) * scale
  return { ...segment, ...withoutLimits, collapsed: false, mean, lower: at(lower), upper: at(upper) }
}
