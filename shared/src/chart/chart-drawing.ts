import { formatDay } from '../base/period.ts'
import { formatBeside, formatFigure } from '../figure/figure-format.ts'
import type { IndicatorView } from '../indicator/indicator.ts'
import { linesOf } from '../target/target.ts'
import type { Measured } from './chart-frame.ts'
import { type Frame, frameOf, type Placing, placingIn } from './chart-frame.ts'
import type { EndLabel } from './chart-labels.ts'
import { placeUprights, spreadLabels, wrapWords } from './chart-labels.ts'
import {
  benchmarkLine,
  intervalBand,
  limitBand,
  type MeanRun,
  meanRuns,
  type PlottedPoint,
  plotPoints,
  targetSteps,
} from './chart-lines.ts'
import type { ChartOptions } from './chart-options.ts'
import type { Point } from './chart-point.ts'
import { axisWord, scaleOf, tickText } from './chart-scale.ts'
import { axisBands, monthOf } from './chart-time.ts'
import { type ForecastDrawn, forecastLine } from './forecast-lines.ts'
import { targetOf, untilWords } from './point-words.ts'

export type LineLabel = EndLabel & {
  lines: readonly string[]
  tone: 'value' | 'forecast' | 'target' | 'benchmark' | 'second' | 'third'
  /** The height at which the line itself ends. */
  at: number
}

export const benchmarkTones = {
  england: 'benchmark',
  region: 'second',
  'neighbour-average': 'third',
  neighbour: 'third',
} as const

type Drawn = Pick<
  IndicatorView,
  'benchmarks' | 'unit' | 'decimals' | 'polarity' | 'frequency' | 'annotations' | 'stepChanges' | 'forecast'
>

/** Everything the chart draws, measured and placed, from the figures and the switches alone. */
export function drawingOf(
  view: Drawn,
  points: readonly Point[],
  options: ChartOptions,
  { width, text }: Measured,
) {
  const plotted = plotPoints(points)
  const forecast = options.forecast ? forecastLine(view, plotted) : null
  const lastShown = plotted.at(-1)?.right ?? 1
  const months = { from: plotted[0]?.left ?? 0, to: Math.max(lastShown, forecast?.to ?? lastShown) }
  const benchmarks = view.benchmarks
    .filter((each) => options.relations.includes(each.relation))
    .flatMap((each) => benchmarkLine(each, { ...months, frequency: view.frequency }) ?? [])
  const targets = targetSteps(plotted, view.polarity)
  const means = options.limits ? meanRuns(plotted) : []
  const limits = options.limits ? limitBand(plotted) : []
  const drawn = [
    ...plotted.flatMap(({ y }) => y ?? []),
    ...targets.flat().flatMap(({ y }) => y ?? []),
    ...benchmarks.flatMap(({ places }) => places.flatMap(({ y }) => y ?? [])),
    ...limits.flatMap((each) => each.limits ?? []),
    ...(forecast?.band ?? []).flatMap((each) => each.limits ?? []),
    ...(options.interval
      ? points.flatMap(({ interval }) =>
          interval === null ? [] : [Number(interval.low), Number(interval.high)],
        )
      : []),
  ]
  const scale = scaleOf(drawn, view.unit, width < 560 ? 5 : 6)
  const ticks = scale.ticks.map((tick) => ({ tick, text: tickText(tick, scale, view.unit) }))
  const ends = labelsOf(view, { points, benchmarks, targets, forecast })
  const uprights = uprightsOf(view, plotted, months)
  const room = {
    width,
    text,
    tickLength: Math.max(...ticks.map(({ text }) => text.length)),
    labelLength: Math.max(0, ...ends.flatMap(({ lines }) => lines.map((line) => line.length))),
    uprightRows: 0,
    hasAxisWord: axisWord(view.unit) !== null,
  }
  const flat = frameOf(room)
  const across = placingIn(flat, months, scale).x
  const placed = (shown: readonly Upright[]) =>
    placeUprights(
      shown.map((each) => ({ ...each, x: across(each.month) })),
      0,
      width,
      text,
    )
  const rowsIn = (marks: readonly { row: number }[]) =>
    marks.reduce((rows, each) => Math.max(rows, each.row + 1), 0)
  const inFull = placed(uprights)
  const placedUprights =
    rowsIn(inFull) <= mostUprightRows
      ? inFull
      : placed(uprights.map((each) => ({ ...each, text: each.short })))
  const uprightRows = rowsIn(placedUprights)
  const frame: Frame = frameOf({ ...room, uprightRows })
  const placing: Placing = placingIn(frame, months, scale)
  const labels = spreadLabels(
    ends.map(
      (end): LineLabel => ({
        ...end,
        height: end.height * text,
        y: placing.y(end.at),
        at: placing.y(end.at),
      }),
    ),
    frame.top,
    frame.bottom,
  )
  return {
    plotted,
    text,
    months,
    benchmarks,
    targets,
    means: means.map((mean) => ({
      ...mean,
      label: `Average ${formatFigure(mean.text, view, 'short')}`,
      labelY: placing.y(
        roofOver(
          mean,
          plotted,
          (meanLabelWidth * text * (months.to - months.from)) / (frame.right - frame.left),
        ),
      ),
    })),
    limits,
    forecast,
    intervals: options.interval ? intervalBand(plotted) : [],
    scale,
    ticks,
    frame,
    placing,
    labels,
    uprights: placedUprights,
    bands: axisBands(
      [...points, ...periodsAfter(points, forecast)],
      view.frequency,
      (frame.right - frame.left) / text,
    ),
    axisWord: axisWord(view.unit),
  }
}
export type Drawing = ReturnType<typeof drawingOf>

const meanLabelWidth = 120

/** The highest of what is drawn where the label of an average stands: it is written above. */
function roofOver(mean: MeanRun, plotted: readonly PlottedPoint[], months: number): number {
  const under = plotted.filter(
    (each) => each.left >= mean.from && each.right <= mean.to && each.left < mean.from + months,
  )
  return Math.max(
    mean.y,
    ...under.flatMap(({ y, point }) => [y ?? mean.y, Number(point.upperLimit ?? mean.text)]),
  )
}

/** `short`: what stands there where the whole of it would take the room of the figures. */
type Upright = { key: string; month: number; text: string; short: string; kind: 'break' | 'step' | 'note' }

/** More rows of labels than these would leave too little of the height to the figures. */
const mostUprightRows = 3

/** What stands upright in the plot: new definitions, agreed step changes, dated notes; oldest first. */
function uprightsOf(
  view: Drawn,
  plotted: readonly PlottedPoint[],
  months: { from: number; to: number },
): Upright[] {
  const breaks = plotted.flatMap(({ point, left }, at): Upright[] => {
    const before = plotted[at - 1]?.point
    if (before === undefined) return []
    const until = untilWords(before, point)
    if (!point.breakBefore && until === null) return []
    const text = until ?? `New definition, ${point.periodLabel}`
    const short = until ?? 'New definition'
    return [{ key: `break-${left}`, month: left, text, short, kind: point.breakBefore ? 'break' : 'note' }]
  })
  const steps = view.stepChanges.map(
    (each): Upright => ({
      key: each.id,
      month: monthOf(each.fromPeriod),
      text: `${each.label}, ${each.fromLabel}`,
      short: each.label,
      kind: 'step',
    }),
  )
  const notes = view.annotations.map(
    (each): Upright => ({
      key: each.id,
      month: monthOf(each.onDay),
      text: `${each.label}, ${formatDay(each.onDay).replace(/^\d+ /, '')}`,
      short: each.label.replace(/^Decision /, ''),
      kind: 'note',
    }),
  )
  return [...breaks, ...steps, ...notes]
    .filter(({ month }) => month >= months.from && month <= months.to)
    .sort((a, b) => a.month - b.month)
}

const periodsAfter = (points: readonly Point[], forecast: ForecastDrawn | null) =>
  forecast?.periods.filter(({ periodStart }) => periodStart > (points.at(-1)?.periodStart ?? '')) ?? []

type Lines = { points: readonly Point[] } & Pick<Drawing, 'benchmarks' | 'targets' | 'forecast'>

function labelsOf(view: Drawn, { points, benchmarks, targets, forecast }: Lines): Omit<LineLabel, 'y'>[] {
  const labels: Omit<LineLabel, 'y'>[] = []
  const last = points.findLast((point) => point.value !== null)
  if (last?.value != null) {
    const late = last === points.at(-1) ? [] : [last.periodLabel]
    const bounds = last.target === null ? [] : linesOf({ ...last.target, tolerance: '0' }, view.polarity)
    labels.push({
      key: 'value',
      tone: 'value',
      at: Number(last.value),
      lines: [formatBeside(last.value, bounds, view, 'short'), ...late],
      height: 24 + late.length * 15,
    })
  }
  if (forecast !== null) {
    const { at, text } = forecast.end
    labels.push({ key: 'forecast', tone: 'forecast', at, lines: [`Forecast ${text}`], height: 20 })
  }
  const aimed = points.findLast((point) => point.target !== null)
  const end = targets.at(-1)?.findLast((place) => place.y !== null)
  if (aimed !== undefined && end?.y != null) {
    const text = targetOf(aimed, view)
    if (text !== null)
      labels.push({ key: 'target', tone: 'target', at: end.y, lines: [`Target ${text}`], height: 20 })
  }
  for (const line of benchmarks) {
    const name = line.relation === 'neighbour-average' ? 'Neighbours' : line.name
    const words = wrapWords(`${name} ${formatFigure(line.end.text, view, 'short')}`, 16)
    const lines = [...words, line.end.periodLabel]
    labels.push({
      key: line.key,
      tone: benchmarkTones[line.relation],
      at: line.end.y,
      lines,
      height: 6 + 15 * lines.length,
    })
  }
  return labels
}
