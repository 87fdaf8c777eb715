import { formatMoment } from '../base/local-time.ts'
import { drawingOf } from '../chart/chart-drawing.ts'
import { keyOf } from '../chart/chart-marks.ts'
import { type ChartOptions, offeredBy, readChartOptions, windowed } from '../chart/chart-options.ts'
import type { Point } from '../chart/chart-point.ts'
import { chartSentences } from '../chart/chart-sentences.ts'
import { noNumberWords } from '../chart/no-number-words.ts'
import { withChartKind } from '../chart/with-chart-kind.ts'
import { yearsDrawingOf, yearsOf } from '../chart/years-drawing.ts'
import type { IndicatorView } from '../indicator/indicator.ts'
import { chartShapes } from './chart-shapes.ts'
import { keyShapes } from './key-shapes.ts'
import { paperPalette } from './palette.ts'
import { moved, type Picture, type Shape } from './shape.ts'
import { Column, edge, type Signed, sheetOf, statusShapes, widthOf, wordsAt } from './sheet.ts'
import { yearsShapes } from './years-shapes.ts'

const width = 1200
const inside = width - 2 * edge
const measured = { width: inside, text: 1.15 }

type Address = { readonly [key: string]: string | undefined }

/**
 * An indicator as a picture that can be read alone: what the figures say, the chart as the page’s address asks for it,
 * what its marks mean, and source, moment and marking.
 */
export function indicatorPicture(own: IndicatorView, asked: Address, partnership: string): Picture {
  const offered = offeredBy(own)
  const read = readChartOptions(asked, offered)
  const kind = read.kind === 'table' ? (offered.kinds.find((each) => each !== 'table') ?? 'line') : read.kind
  const options = { ...read, kind, limits: read.limits && kind === 'control' }
  const { view, said } = withChartKind(own, options.control)
  const points = windowed(view.points, options)
  const column = new Column(edge, edge - 14, inside)
  column.write(view.message, { size: 30, bold: true }, 3)
  column.y += 6
  column.write(view.subtitle, { size: 18, fill: paperPalette.second }, 3)
  writeStatus(column, view)
  column.y += 14
  if (points.every(({ value }) => value === null)) {
    const { title, sentence } = noNumberWords(view)
    column.y += 60
    column.write(title, { size: 24, bold: true })
    column.write(sentence, { size: 18 })
    column.y += 60
  } else drawn(column, { view, points, options })
  const small = { size: 15, fill: paperPalette.second }
  if (options.kind !== 'line' && said !== null) column.write(said, small)
  if (options.forecast && options.kind !== 'years') column.write(view.forecast?.sentence ?? '', small)
  column.write(view.definition.text === '' ? '' : `What is counted: ${view.definition.text}`, small, 4)
  return sheetOf({
    ...{ width, column, title: view.message, description: chartSentences(view, points, options) },
    signed: signedOf(view, partnership),
  })
}

const signedOf = (view: IndicatorView, partnership: string): Signed => ({
  partnership,
  source: [view.code, view.definition.source === '' ? '' : `Source: ${view.definition.source}`]
    .filter((each) => each !== '')
    .join(' · '),
  asAt: formatMoment(view.asAt),
  marking: view.marking,
})

/** The newest figure, where it stands, and what is aimed at, in one line. */
function writeStatus(column: Column, { latest, reading, targetText }: IndicatorView): void {
  const size = 19
  column.y += 36
  let { x } = column
  if (latest !== null) {
    const figure = { size: 26, bold: true }
    column.shapes.push(wordsAt(latest.text, x, column.y, figure))
    x += widthOf(latest.text, figure) + 12
    column.shapes.push(wordsAt(latest.periodLabel, x, column.y, { size, fill: paperPalette.second }))
    x += widthOf(latest.periodLabel, { size }) + 28
  }
  const status = statusShapes(reading.status, x, column.y, size)
  column.shapes.push(...status)
  if (targetText === null) return
  x += size * 1.15 + widthOf(status.at(-1)?.text ?? '', { size, bold: true }) + 24
  column.shapes.push(wordsAt(`Target ${targetText}`, x, column.y, { size, fill: paperPalette.second }))
}

type Chart = { view: IndicatorView; points: readonly Point[]; options: ChartOptions }

/** The chart below what is written, and under it what its marks mean. */
function drawn(column: Column, { view, points, options }: Chart): void {
  const put = (shapes: readonly Shape[], height: number) => {
    column.shapes.push(...moved(shapes, column.x, column.y))
    column.y += height
  }
  const isYears = options.kind === 'years'
  if (isYears) {
    const drawing = yearsDrawingOf(view, points, measured)
    put(yearsShapes(drawing, paperPalette), drawing.frame.height)
  } else {
    const benchmarks = view.benchmarks.filter(({ relation }) => options.relations.includes(relation))
    const drawing = drawingOf({ ...view, benchmarks }, points, options, measured)
    put(chartShapes(drawing, paperPalette, options.kind === 'control'), drawing.frame.height)
  }
  const marked = isYears ? (yearsOf(points, view.frequency).at(-1)?.points ?? []) : points
  const key = keyShapes(keyOf(marked, options.kind !== 'line'), {
    width: column.width,
    limits: isYears ? marked.some(({ lowerLimit }) => lowerLimit !== null) : options.limits,
    isYears,
    palette: paperPalette,
  })
  put(key.shapes, key.height)
}
