import { formatBeside, formatFigure } from '../figure/figure-format.ts'
import type { IndicatorView } from '../indicator/indicator.ts'
import { linesOf } from '../target/target.ts'
import type { Measured } from './chart-frame.ts'
import { type Frame, frameOf, type Placing, placingIn, stepsIn } from './chart-frame.ts'
import type { EndLabel } from './chart-labels.ts'
import { spreadLabels, wrapWords } from './chart-labels.ts'
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
import { axisBands } from './chart-time.ts'
import { uprightsIn, uprightsOf } from './chart-uprights.ts'
import { type ForecastDrawn, forecastLine } from './forecast-lines.ts'
import { isUnpublished, targetOf } from './point-words.ts'

export type LineLabel = EndLabel & {
  lines: readonly string[]
  tone: 'value' | 'forecast' | 'target' | 'benchmark' | 'second' | 'third'
  /** The height at which the line itself ends. */
  at: number
  /** Of the figure; what nobody has approved yet has none. */
  status?: Point['status']
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
export function drawingOf(view: Drawn, points: readonly Point[], options: ChartOptions, measured: Measured) {
  const { width, text, height } = measured
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
  const uprights = uprightsOf(view, plotted, months)
  const scale = scaleOf(drawn, view.unit, stepsIn(measured, uprights.length === 0 ? 0 : 1))
  const ticks = scale.ticks.map((tick) => ({ tick, text: tickText(tick, scale, view.unit) }))
  const ends = labelsOf(view, { points, benchmarks, targets, forecast })
  const room = {
    ...measured,
    tickLength: Math.max(...ticks.map(({ text }) => text.length)),
    labelLength: Math.max(0, ...ends.flatMap(({ lines }) => lines.map((line) => line.length))),
    uprightRows: 0,
    hasAxisWord: axisWord(view.unit) !== null,
  }
  const flat = frameOf(room)
  const across = placingIn(flat, months, scale).x
  const placedUprights = uprightsIn(
    uprights.map((each) => ({ ...each, x: across(each.month) })),
    { left: height === undefined ? 0 : flat.left, right: width, text, isGiven: height !== undefined },
  )
  const uprightRows = placedUprights.reduce((rows, each) => Math.max(rows, each.row + 1), 0)
  const frame: Frame = frameOf({ ...room, uprightRows })
  const placing: Placing = placingIn(frame, months, scale)
  // Beside the names of the periods nothing else is written.
  const lowest = frame.bottom + (height === undefined ? 0 : 12 * text)
  const held = height === undefined ? ends : heldIn(ends, (lowest - frame.top) / text)
  const labels = spreadLabels(
    held.map(
      (end): LineLabel => ({
        ...end,
        height: end.height * text,
        y: placing.y(end.at),
        at: placing.y(end.at),
      }),
    ),
    frame.top,
    lowest,
  )
  const perPixel = (months.to - months.from) / (frame.right - frame.left)
  return {
    plotted,
    text,
    months,
    benchmarks,
    targets,
    means: means.map((mean) => ({
      ...mean,
      label: `Average ${formatFigure(mean.text, view, 'short')}`,
      labelY: meanLabelY(
        underLabel(mean, plotted, meanLabelWidth * text * perPixel).map((y) => placing.y(y)),
        { ...frame, text, isBelowWords: uprightRows > 0 },
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

/** The highest and the lowest of what is drawn where the label of an average is written. */
function underLabel(mean: MeanRun, plotted: readonly PlottedPoint[], months: number): number[] {
  const under = plotted.filter(
    (each) => each.left >= mean.from && each.right <= mean.to && each.left < mean.from + months,
  )
  const over = under.flatMap(({ y, point }) => [y ?? mean.y, Number(point.upperLimit ?? mean.text)])
  const below = under.flatMap(({ y, point }) => [y ?? mean.y, Number(point.lowerLimit ?? mean.text)])
  return [Math.max(mean.y, ...over), Math.min(mean.y, ...below)]
}

type Bounds = Pick<Frame, 'top' | 'bottom'> & { text: number; isBelowWords: boolean }

/** Above what is drawn; below it where words stand above already; null where there is no room for it. */
function meanLabelY([over, below]: readonly number[], { top, bottom, text, isBelowWords }: Bounds) {
  if (over === undefined || below === undefined) return null
  if (over - 22 * text >= (isBelowWords ? top : 0)) return over
  const beneath = below + 29 * text
  return beneath - 6 * text <= bottom ? beneath : null
}

/** Labels that a height holds, in the size of text 1: without the periods of what is compared with, then without it. */
function heldIn(ends: readonly Omit<LineLabel, 'y'>[], most: number): readonly Omit<LineLabel, 'y'>[] {
  const isHeld = (some: typeof ends) => some.reduce((sum, { height }) => sum + height, 0) <= most
  if (isHeld(ends)) return ends
  const named = ends.map((end) =>
    end.tone === 'value' || end.lines.length === 1
      ? end
      : { ...end, lines: end.lines.slice(0, -1), height: end.height - 15 },
  )
  let count = named.length
  while (count > 1 && !isHeld(named.slice(0, count))) count -= 1
  return named.slice(0, count)
}

const periodsAfter = (points: readonly Point[], forecast: ForecastDrawn | null) =>
  forecast?.periods.filter(({ periodStart }) => periodStart > (points.at(-1)?.periodStart ?? '')) ?? []

type Lines = { points: readonly Point[] } & Pick<Drawing, 'benchmarks' | 'targets' | 'forecast'>

function labelsOf(view: Drawn, { points, benchmarks, targets, forecast }: Lines): Omit<LineLabel, 'y'>[] {
  const labels: Omit<LineLabel, 'y'>[] = []
  const last = points.findLast((point) => point.value !== null)
  if (last?.value != null) {
    const waits = isUnpublished(last)
    const less = [...(last === points.at(-1) ? [] : [last.periodLabel]), ...(waits ? ['not published'] : [])]
    const bounds = last.target === null ? [] : linesOf({ ...last.target, tolerance: '0' }, view.polarity)
    labels.push({
      key: 'value',
      tone: 'value',
      at: Number(last.value),
      lines: [formatBeside(last.value, bounds, view, 'short'), ...less],
      height: 24 + less.length * 15,
      ...(!waits && { status: last.status }),
    })
  }
  if (forecast !== null) {
    const { at, text } = forecast.end
    labels.push({ key: 'forecast', tone: 'forecast', at, lines: [`Forecast ${text}`], height: 20 })
  }
  const aimed = points.findLast((point) => point.target !== null)
  const end = targets.at(-1)?.findLast((place) => place.y !== null)
  if (aimed !== undefined && end?.y != null) {
    const text = targetOf(aimed, view, 'short')
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
