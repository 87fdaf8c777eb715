import { mark } from '@roundtable/shared/spc/rules.ts'
import { analyseSeries, type Segment, type SeriesAnalysis } from '@roundtable/shared/spc/series.ts'
import {
  type AssuranceIcon,
  assuranceIconOf,
  causeOf,
  directionsOfImprovement,
  type ImprovementDirection,
  type PointType,
  pointTypeOf,
  type VariationIcon,
  variationIconOf,
} from './spc-signal.ts'

export type ReferenceOptions = {
  improvement_direction?: ImprovementDirection | null
  target?: number | null
  rebase?: readonly string[] | string | null
  fix_after_n_points?: number | null
  screen_outliers?: boolean | null
}

export type ReferenceInput = {
  dates: readonly string[]
  values: readonly (number | null)[]
  options?: ReferenceOptions
}

type Labels = {
  two_in_three: boolean[]
  special_cause_type: string[]
  point_type: PointType[]
  variation_icon: VariationIcon
}

export type ReferenceAnalysis = {
  dates: string[]
  values: (number | null)[]
  rebase_group: number[]
  mean: (number | null)[]
  lpl: (number | null)[]
  upl: (number | null)[]
  near_lpl: (number | null)[]
  near_upl: (number | null)[]
  relative_to_mean: (number | null)[]
  outside_limits: (boolean | null)[]
  close_to_limits: (boolean | null)[]
  rule_flags: { outside: boolean[]; trend: boolean[]; two_in_three: boolean[]; shift: boolean[] }
  special_cause_type: string[]
  point_type: PointType[]
  special_cause_flag: boolean[]
  short_group_warning: boolean[]
  variation_icon: VariationIcon
  assurance_icon: AssuranceIcon | null
  mdc2023: Labels
}

const shortSegment = 13
const smallestBaseline = 12

function sortedRows({ dates, values }: ReferenceInput) {
  if (dates.length !== values.length) throw new RangeError('There must be one value for each date.')
  const rows = dates.map((date, i) => {
    const value = values[i] ?? null
    const time = Date.parse(date)
    if (Number.isNaN(time)) throw new RangeError(`${date} is not a date.`)
    if (value !== null && !Number.isFinite(value)) throw new RangeError(`The value of ${date} is not finite.`)
    return { date, time, value }
  })
  rows.sort((a, b) => a.time - b.time)
  const twice = rows.find((row, i) => row.time === rows[i - 1]?.time)
  if (twice !== undefined) throw new RangeError(`${twice.date} appears twice.`)
  return rows
}

function checkedOptions(options: ReferenceOptions) {
  const better = options.improvement_direction ?? 'increase'
  if (!directionsOfImprovement.includes(better)) {
    throw new RangeError('improvement_direction must be increase, decrease or neutral.')
  }
  const baseline = options.fix_after_n_points ?? 0
  if (typeof baseline !== 'number' || (baseline !== 0 && !(baseline >= smallestBaseline))) {
    throw new RangeError(`fix_after_n_points must be at least ${smallestBaseline}.`)
  }
  if (options.fix_after_n_points === 0) {
    throw new RangeError(`fix_after_n_points must be at least ${smallestBaseline}.`)
  }
  const target = options.target ?? null
  if (target !== null && !Number.isFinite(target)) throw new RangeError('target must be a finite number.')
  const rebase = typeof options.rebase === 'string' ? [options.rebase] : (options.rebase ?? [])
  return { better, baseline, target, rebase, screenOutliers: options.screen_outliers ?? true }
}

/**
 * An XmR chart exactly as NHSRplotthedots 0.2.2 computes it, in the shape of its results, sorted by date.
 * Throws RangeError for two rows of one date, a value that is not finite, a baseline below 12 and unknown options.
 */
export function analyse(input: ReferenceInput): ReferenceAnalysis {
  const rows = sortedRows(input)
  const { better, baseline, target, rebase, screenOutliers } = checkedOptions(input.options ?? {})
  const rebaseTimes = new Set(rebase.map((date) => Date.parse(date)))
  const segmentStarts = rows.flatMap((row, i) => (i > 0 && rebaseTimes.has(row.time) ? [i] : []))
  const values = Float64Array.from(rows, (row) => row.value ?? Number.NaN)
  const options = {
    segmentStarts,
    baseline,
    screenOutliers,
    zeroRange: 'reference',
    minimumPoints: 0,
  } as const
  const result = analyseSeries(values, { ...options, twoInThree: 'reference' })
  const marks = [...result.marks]
  const has = (bit: number) => marks.map((m) => (m & bit) !== 0)
  const group = result.segments.flatMap((segment, s) => Array<number>(segment.end - segment.start).fill(s))
  const firstGroup = rows[0] !== undefined && rebaseTimes.has(rows[0].time) ? 1 : 0
  const perPoint = <T>(tell: (segment: Segment, value: number | null, m: number) => T): T[] =>
    result.segments.flatMap((segment) =>
      rows
        .slice(segment.start, segment.end)
        .map((row, i) => tell(segment, row.value, marks[segment.start + i] ?? 0)),
    )
  const line = (pick: (segment: Segment) => number) =>
    perPoint((segment) => (Number.isFinite(pick(segment)) ? pick(segment) : null))
  const isOutside = (segment: Segment, value: number) => value > segment.upper || value < segment.lower
  return {
    dates: rows.map((row) => row.date),
    values: rows.map((row) => row.value),
    rebase_group: group.map((s) => s + firstGroup),
    mean: line((segment) => segment.mean),
    lpl: line((segment) => segment.lower),
    upl: line((segment) => segment.upper),
    near_lpl: line((segment) => segment.nearLower),
    near_upl: line((segment) => segment.nearUpper),
    relative_to_mean: perPoint((s, v) => (v === null ? null : v > s.mean ? 1 : v < s.mean ? -1 : 0)),
    outside_limits: perPoint((s, v) => (v === null || Number.isNaN(s.upper) ? null : isOutside(s, v))),
    close_to_limits: perPoint((s, v) =>
      v === null || Number.isNaN(s.upper) ? null : !isOutside(s, v) && (v > s.nearUpper || v < s.nearLower),
    ),
    rule_flags: {
      outside: has(mark.outside),
      trend: has(mark.trend),
      two_in_three: has(mark.twoInThree),
      shift: has(mark.shift),
    },
    ...labelsOf(result, better),
    special_cause_flag: marks.map((m) => m !== 0),
    short_group_warning: perPoint((segment) => segment.end - segment.start < shortSegment),
    assurance_icon: assuranceIconOf(target, result.segments.at(-1), better),
    mdc2023: mdc2023Of(analyseSeries(values, { ...options, twoInThree: 'mdc2023' }), better),
  }
}

function labelsOf({ marks }: SeriesAnalysis, better: ImprovementDirection): Omit<Labels, 'two_in_three'> {
  const point_type = Array.from(marks, (m) => pointTypeOf(m, better))
  return {
    special_cause_type: Array.from(marks, causeOf),
    point_type,
    variation_icon: variationIconOf(point_type.at(-1) ?? 'common_cause', better),
  }
}

function mdc2023Of(analysis: SeriesAnalysis, better: ImprovementDirection): Labels {
  const two_in_three = Array.from(analysis.marks, (m) => (m & mark.twoInThree) !== 0)
  return { two_in_three, ...labelsOf(analysis, better) }
}
