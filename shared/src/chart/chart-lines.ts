import type { Frequency } from '../base/period.ts'
import type { IndicatorView } from '../indicator/indicator.ts'
import { boundsOf } from '../target/target.ts'
import type { Benchmark, Point } from './chart-point.ts'
import { spanOf } from './chart-time.ts'

export type Place = { x: number; y: number | null }
export type PlottedPoint = { point: Point; x: number; left: number; right: number; y: number | null }
export type Band = { x: number; limits: [number, number] | null }

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text))

export function plotPoints(points: readonly Point[]): PlottedPoint[] {
  return points.map((point) => {
    const { left, right, middle } = spanOf(point)
    return { point, x: middle, left, right, y: numberOf(point.value) }
  })
}

/** The figures as one line; a missing one and a new definition leave a gap. */
export function valueLine(plotted: readonly PlottedPoint[]): Place[] {
  return plotted.flatMap(({ point, x, left, y }) => [
    ...(point.breakBefore ? [{ x: left, y: null }] : []),
    { x, y },
  ])
}

/** Runs of figures that share something; `null` belongs to none. */
function runsOf<T>(
  plotted: readonly PlottedPoint[],
  of: (point: Point) => T | null,
  same: (a: T, b: T) => boolean,
) {
  const runs: { value: T; from: number; to: number; last: number }[] = []
  plotted.forEach(({ point, left, right }, at) => {
    const value = of(point)
    if (value === null) return
    const run = runs.at(-1)
    if (run !== undefined && run.last === at - 1 && !point.breakBefore && same(run.value, value)) {
      run.to = right
      run.last = at
    } else runs.push({ value, from: left, to: right, last: at })
  })
  return runs
}

export type MeanRun = { text: string; y: number; from: number; to: number }

/** The average of each segment, from the start of its first period to the end of its last. */
export function meanRuns(plotted: readonly PlottedPoint[]): MeanRun[] {
  return runsOf(
    plotted,
    (point) => point.mean,
    (a, b) => a === b,
  ).map(({ value, from, to }) => ({
    text: value,
    y: Number(value),
    from,
    to,
  }))
}

export const stepsOf = (runs: readonly { y: number; from: number; to: number }[]): Place[] =>
  runs.flatMap(({ y, from, to }) => [
    { x: from, y },
    { x: to, y },
    { x: to, y: null },
  ])

/** The limits as an area, period by period, cut where a segment ends. */
export function limitBand(plotted: readonly PlottedPoint[]): Band[] {
  const band: Band[] = []
  let mean: string | null = null
  for (const { point, left, right } of plotted) {
    const low = numberOf(point.lowerLimit)
    const high = numberOf(point.upperLimit)
    if (point.breakBefore || point.mean !== mean) band.push({ x: left, limits: null })
    mean = point.mean
    if (low === null || high === null) band.push({ x: left, limits: null })
    else band.push({ x: left, limits: [low, high] }, { x: right, limits: [low, high] })
  }
  return band
}

/** Every interval as an area through the middles of its periods. */
export function intervalBand(plotted: readonly PlottedPoint[]): Band[] {
  return plotted.flatMap(({ point, x, left }): Band[] => [
    ...(point.breakBefore ? [{ x: left, limits: null }] : []),
    {
      x,
      limits: point.interval === null ? null : [Number(point.interval.low), Number(point.interval.high)],
    },
  ])
}

/** The target in force, as steps: one line a bound that counts, drawn upright where it changes. */
export function targetSteps(
  plotted: readonly PlottedPoint[],
  polarity: IndicatorView['polarity'],
): Place[][] {
  return (['low', 'high'] as const).flatMap((side) => {
    const bound = (point: Point) => (point.target === null ? null : boundsOf(point.target, polarity)[side])
    const runs = runsOf(plotted, bound, (a, b) => a === b)
    if (runs.length === 0) return []
    return [
      runs.flatMap(({ value, from, to }, at) => {
        const next = runs[at + 1]
        const ends = [
          { x: from, y: Number(value) },
          { x: to, y: Number(value) },
        ]
        return next !== undefined && next.from !== to ? [...ends, { x: to, y: null }] : ends
      }),
    ]
  })
}

export type BenchmarkLine = {
  key: string
  name: string
  relation: Benchmark['relation']
  places: Place[]
  /** Where and with what the line ends. */
  end: { y: number; text: string; periodLabel: string }
  /** True where all its periods lie before those shown: it is held on and said to be older. */
  held: boolean
}

/**
 * Somebody else's figures on our axis. A yearly figure beside monthly ones stands over its whole year; the last
 * known one is held to the end of the plot, for it carries its own period in its label.
 */
export function benchmarkLine(
  benchmark: Benchmark,
  window: { from: number; to: number; frequency: Frequency },
): BenchmarkLine | null {
  const known = benchmark.values.filter((each) => each.value !== null && spanOf(each).left < window.to)
  const latest = known.at(-1)
  if (latest === undefined || latest.value === null) return null
  const seen = benchmark.values.filter(
    (each) => spanOf(each).right > window.from && spanOf(each).left < window.to,
  )
  const steps = window.frequency !== 'annual'
  const places = seen.flatMap((each): Place[] => {
    const { left, right, middle } = spanOf(each)
    const y = numberOf(each.value)
    if (!steps) return [{ x: middle, y }]
    return [
      { x: Math.max(left, window.from), y },
      { x: Math.min(right, window.to), y },
    ]
  })
  const y = Number(latest.value)
  const reached = places.findLast((place) => place.y !== null)?.x ?? window.from
  const held = seen.every((each) => each.value === null)
  if (steps && reached < window.to) places.push({ x: Math.max(reached, window.from), y }, { x: window.to, y })
  if (!steps && held) places.push({ x: window.from, y }, { x: window.to, y })
  return {
    key: `${benchmark.relation}-${benchmark.areaCode}`,
    name: benchmark.areaName,
    relation: benchmark.relation,
    places,
    end: { y, text: latest.value, periodLabel: latest.periodLabel },
    held,
  }
}
