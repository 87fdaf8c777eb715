import { screenedRange, spreadOf, type Values } from './mean.ts'
import { type Lines, markSegment } from './rules.ts'

/** Wheeler's constants: 3 / 1.128 for the limits, rounded as Making Data Count does, and D4 for screening. */
export const wheelerFactor = 2.66
const screeningFactor = 3.267

export type SeriesOptions = {
  /** Positions, ascending and above 0, at which a new segment starts. */
  segmentStarts: readonly number[]
  /** Points of each segment that set its lines, at least 12; 0 for all of them. One number for all segments, or one each. */
  baseline: number | readonly number[]
  /** Leave out moving ranges of 3.267 times their average or more, once. */
  screenOutliers: boolean
  /** Whether points beyond the limits count towards two in three. */
  twoInThree: 'reference' | 'mdc2023'
  /** Whether limits that fell together although the values vary are drawn ('reference') or have no meaning. */
  zeroRange: 'reference' | 'no-limits'
  /** Segments with fewer values have neither limits nor signals. */
  minimumPoints: number
  /** How many average moving ranges the limits lie from the mean. */
  limitFactor?: number
}

export const productOptions: SeriesOptions = {
  segmentStarts: [],
  baseline: 0,
  screenOutliers: false,
  twoInThree: 'mdc2023',
  zeroRange: 'no-limits',
  minimumPoints: 13,
}

/** values[start, end) with its lines; `points` counts the values that are there. */
export type Segment = Lines & { start: number; end: number; points: number; collapsed: boolean }

/** `marks` holds one byte of rules.ts a point. */
export type SeriesAnalysis = { segments: Segment[]; marks: Uint8Array }

/**
 * An XmR chart of a series in order of time; NaN is a missing value. Never throws and never reads the clock.
 * `marks` may be handed in, as long as the values and all zeros. Sources: RULES.md sections 1 and 2.
 */
export function analyseSeries(
  values: Values,
  options: SeriesOptions = productOptions,
  marks: Uint8Array = zeroMarks(values.length),
): SeriesAnalysis {
  const segments: Segment[] = []
  const { segmentStarts, baseline } = options
  let start = 0
  for (let s = 0; s <= segmentStarts.length; s++) {
    const end = segmentStarts[s] ?? values.length
    const points = typeof baseline === 'number' ? baseline : (baseline[s] ?? 0)
    segments.push(analyseSegment(values, marks, start, end, points, options))
    start = end
  }
  return { segments, marks }
}

const slabLength = 65_536
let slab = new Uint8Array(slabLength)
let taken = 0

/** Zeros for one series, cut from a slab: an array of its own for each costs more than finding the signals. */
function zeroMarks(length: number): Uint8Array {
  if (length > slabLength) return new Uint8Array(length)
  if (taken + length > slabLength) {
    slab = new Uint8Array(slabLength)
    taken = 0
  }
  taken += length
  return new Uint8Array(slab.buffer, taken - length, length)
}

function analyseSegment(
  values: Values,
  marks: Uint8Array,
  start: number,
  end: number,
  baseline: number,
  options: SeriesOptions,
): Segment {
  const baselineEnd = baseline > 0 ? Math.min(end, start + Math.floor(baseline)) : end
  const { mean, averageRange, count } = spreadOf(values, start, baselineEnd)
  if (!Number.isFinite(mean + averageRange) && exceedsDoubles(values, start, end)) {
    return analyseScaled(values, marks, start, end, baseline, options)
  }
  let range = averageRange
  if (options.screenOutliers) {
    range = screenedRange(values, start, baselineEnd, screeningFactor * averageRange)
  }
  const points = baselineEnd === end ? count : countPoints(values, start, end)
  const collapsed = range === 0 && options.zeroRange === 'no-limits' && varies(values, start, end)
  const isDrawn = points >= options.minimumPoints && !collapsed
  if (!isDrawn) range = Number.NaN
  const factor = options.limitFactor ?? wheelerFactor
  const nearFactor = 2 * (factor / 3)
  const segment = {
    start,
    end,
    points,
    collapsed,
    mean,
    lower: mean - factor * range,
    upper: mean + factor * range,
    nearLower: mean - nearFactor * range,
    nearUpper: mean + nearFactor * range,
  }
  if (isDrawn) markSegment(values, marks, start, end, segment, options.twoInThree === 'mdc2023')
  return segment
}

function countPoints(values: Values, start: number, end: number): number {
  let points = 0
  for (let i = start; i < end; i++) {
    if (!Number.isNaN(values[i] ?? Number.NaN)) points++
  }
  return points
}

function varies(values: Values, start: number, end: number): boolean {
  let first = Number.NaN
  for (let i = start; i < end; i++) {
    const value = values[i] ?? Number.NaN
    if (value > first || value < first) return true
    if (Number.isNaN(first)) first = value
  }
  return false
}

const downscale = 2 ** -64

function exceedsDoubles(values: Values, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (Math.abs(values[i] ?? 0) > 1e290) return true
  return false
}

/** Values near the end of the range of doubles are analysed 2^64 times smaller, which changes no rule. */
function analyseScaled(
  values: Values,
  marks: Uint8Array,
  start: number,
  end: number,
  baseline: number,
  options: SeriesOptions,
): Segment {
  const scaled = Float64Array.from(values.slice(start, end), (value) => value * downscale)
  const scaledMarks = new Uint8Array(scaled.length)
  const segment = analyseSegment(scaled, scaledMarks, 0, scaled.length, baseline, options)
  marks.set(scaledMarks, start)
  const back = (line: number) => {
    const value = line / downscale
    return Number.isFinite(value) ? value : Number.NaN
  }
  return {
    ...segment,
    start,
    end,
    mean: back(segment.mean),
    lower: back(segment.lower),
    upper: back(segment.upper),
    nearLower: back(segment.nearLower),
    nearUpper: back(segment.nearUpper),
  }
}
