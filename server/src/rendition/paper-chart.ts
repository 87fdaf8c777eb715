import { drawingOf } from '@roundtable/shared/chart/chart-drawing.ts'
import { keyOf } from '@roundtable/shared/chart/chart-marks.ts'
import { offeredBy, readChartOptions, windowed } from '@roundtable/shared/chart/chart-options.ts'
import { yearsDrawingOf, yearsOf } from '@roundtable/shared/chart/years-drawing.ts'
import type { ShownIndicator } from '@roundtable/shared/pack/exhibit.ts'
import { chartShapes } from '@roundtable/shared/picture/chart-shapes.ts'
import { keyShapes } from '@roundtable/shared/picture/key-shapes.ts'
import { paperPalette } from '@roundtable/shared/picture/palette.ts'
import { moved, type Shape, shapeText } from '@roundtable/shared/picture/shape.ts'
import { yearsShapes } from '@roundtable/shared/picture/years-shapes.ts'
import { type Html, html } from '../http/html.ts'

/** No PDF is made where one of its charts is missing. */
export class ChartFailed extends Error {
  readonly code: string

  constructor(code: string, cause?: unknown) {
    super(`The chart of ${code} could not be drawn.`, { cause })
    this.code = code
  }
}

/** As wide as the text of an A4 page, in pixels of CSS. */
const measured = { width: 658, text: 0.85 }
const isBroken = ({ at }: Shape): boolean =>
  Object.values(at).some((value) => /NaN|Infinity|undefined/.test(`${value}`))

/** The chart of an indicator as its page opens with it; null where there is no number to draw. Throws `ChartFailed`. */
export function paperChart(shown: ShownIndicator): Html | null {
  const options = readChartOptions({}, offeredBy(shown))
  const points = windowed(shown.points, options)
  if (points.every(({ value }) => value === null)) return null
  try {
    const { shapes, height } = drawn(shown, points, options)
    if (shapes.length === 0 || shapes.some(isBroken)) throw new ChartFailed(shown.code)
    const alternative = [shown.message, ...shown.sentences].join(' ')
    const picture = { markup: shapes.map(shapeText).join('') }
    return html`<div class="chart" data-chart="${shown.code}"><svg viewBox="0 0 ${measured.width} ${height}" role="img" aria-label="${alternative}">${picture}</svg></div>`
  } catch (error) {
    throw error instanceof ChartFailed ? error : new ChartFailed(shown.code, error)
  }
}

type Points = ShownIndicator['points']
type Options = ReturnType<typeof readChartOptions>

function drawn(shown: ShownIndicator, points: readonly Points[number][], options: Options) {
  const isYears = options.kind === 'years'
  const { frame, shapes } = isYears ? years(shown, points) : control(shown, points, options)
  const marked = isYears ? (yearsOf(points, shown.frequency).at(-1)?.points ?? []) : points
  const key = keyShapes(keyOf(marked, options.kind !== 'line'), {
    width: measured.width / measured.text,
    limits: isYears ? marked.some(({ lowerLimit }) => lowerLimit !== null) : options.limits,
    isYears,
  })
  return {
    shapes: [...shapes, ...moved(key.shapes, 0, frame.height, measured.text)],
    height: Math.ceil(frame.height + key.height * measured.text),
  }
}

function years(shown: ShownIndicator, points: readonly Points[number][]) {
  const drawing = yearsDrawingOf(shown, points, measured)
  return { frame: drawing.frame, shapes: yearsShapes(drawing, paperPalette) }
}

function control(shown: ShownIndicator, points: readonly Points[number][], options: Options) {
  const benchmarks = shown.benchmarks.filter(({ relation }) => options.relations.includes(relation))
  const drawing = drawingOf({ ...shown, benchmarks }, points, options, measured)
  return { frame: drawing.frame, shapes: chartShapes(drawing, paperPalette, options.kind === 'control') }
}
