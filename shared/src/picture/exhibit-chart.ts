import { drawingOf } from '../chart/chart-drawing.ts'
import type { Measured } from '../chart/chart-frame.ts'
import { keyOf } from '../chart/chart-marks.ts'
import { offeredBy, readChartOptions, windowed } from '../chart/chart-options.ts'
import { yearsDrawingOf, yearsOf } from '../chart/years-drawing.ts'
import type { ShownIndicator } from '../pack/exhibit.ts'
import { chartShapes } from './chart-shapes.ts'
import { keyShapes } from './key-shapes.ts'
import type { Palette } from './palette.ts'
import { moved, type Shape } from './shape.ts'
import { yearsShapes } from './years-shapes.ts'

export type DrawnChart = { width: number; height: number; shapes: readonly Shape[] }

/**
 * The chart of an indicator as its page opens with it, and under it what its marks mean; null where there is no number
 * to draw. In a room of a given height, as on the wall, the whole of it is the chart’s, and no key is drawn.
 */
export function exhibitChart(shown: ShownIndicator, measured: Measured, palette: Palette): DrawnChart | null {
  const options = readChartOptions({}, offeredBy(shown))
  const points = windowed(shown.points, options)
  if (points.every(({ value }) => value === null)) return null
  const { width, text } = measured
  const isYears = options.kind === 'years'
  const { frame, shapes } = isYears
    ? years(shown, points, measured, palette)
    : control(shown, points, measured, palette)
  if (measured.height !== undefined) return { width, height: frame.height, shapes }
  const marked = isYears ? (yearsOf(points, shown.frequency).at(-1)?.points ?? []) : points
  const key = keyShapes(keyOf(marked, options.kind !== 'line'), {
    width: width / text,
    limits: isYears ? marked.some(({ lowerLimit }) => lowerLimit !== null) : options.limits,
    isYears,
    palette,
  })
  return {
    width,
    height: Math.ceil(frame.height + key.height * text),
    shapes: [...shapes, ...moved(key.shapes, 0, frame.height, text)],
  }
}

type Points = readonly ShownIndicator['points'][number][]

function years(shown: ShownIndicator, points: Points, measured: Measured, palette: Palette) {
  const drawing = yearsDrawingOf(shown, points, measured)
  return { frame: drawing.frame, shapes: yearsShapes(drawing, palette) }
}

function control(shown: ShownIndicator, points: Points, measured: Measured, palette: Palette) {
  const options = readChartOptions({}, offeredBy(shown))
  const benchmarks = shown.benchmarks.filter(({ relation }) => options.relations.includes(relation))
  const drawing = drawingOf({ ...shown, benchmarks }, points, options, measured)
  return { frame: drawing.frame, shapes: chartShapes(drawing, palette, options.kind === 'control') }
}
