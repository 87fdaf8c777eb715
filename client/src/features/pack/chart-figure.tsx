import { drawingOf } from '@roundtable/shared/chart/chart-drawing.ts'
import { offeredBy, readChartOptions, windowed } from '@roundtable/shared/chart/chart-options.ts'
import type { ShownIndicator } from '@roundtable/shared/pack/exhibit.ts'
import { chartShapes } from '@roundtable/shared/picture/chart-shapes.ts'
import type { Palette } from '@roundtable/shared/picture/palette.ts'
import type { Shape } from '@roundtable/shared/picture/shape.ts'
import { createElement, useMemo } from 'react'

/** The hues of the screen: they follow light and dark, and print as ink. */
const palette: Palette = {
  ink: 'var(--ink)',
  second: 'var(--ink-second)',
  sheet: 'var(--sheet)',
  grid: 'var(--chart-grid)',
  edge: 'var(--edge)',
  band: 'var(--chart-band)',
  line: 'var(--chart-line)',
  average: 'var(--chart-first)',
  target: 'var(--chart-target)',
  benchmark: 'var(--chart-benchmark)',
  region: 'var(--chart-third-text)',
  neighbour: 'var(--chart-second-text)',
  event: 'var(--chart-event)',
  improvement: 'var(--signal-improving)',
  concern: 'var(--signal-worsening)',
  special: 'var(--signal-neutral)',
}

type Props = {
  shown: ShownIndicator
  /** Where its words stand: a picture is told by them. */
  describedBy: string
  /** On a wall it is wider, and its text larger. */
  onWall?: boolean
}

const onPage = { width: 960, text: 1 }
const onTheWall = { width: 1300, text: 1.6 }

/** The chart of an indicator as it was frozen, whole, without anything to press. */
export function ChartFigure({ shown, describedBy, onWall = false }: Props) {
  const drawn = useMemo(() => {
    const options = readChartOptions({}, offeredBy(shown))
    const points = windowed(shown.points, options)
    if (points.every(({ value }) => value === null)) return null
    const drawing = drawingOf(shown, points, options, onWall ? onTheWall : onPage)
    return { drawing, shapes: chartShapes(drawing, palette, options.limits) }
  }, [shown, onWall])
  if (drawn === null) return null
  const { frame } = drawn.drawing
  return (
    <svg
      className="chart-figure"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      preserveAspectRatio="xMinYMin"
      role="img"
      aria-label={`Chart: ${shown.name}`}
      aria-describedby={describedBy}
    >
      {drawn.shapes.map((shape, at) => drawShape(shape, at))}
    </svg>
  )
}

/** Attributes of SVG as React names them. */
const drawShape = ({ tag, at, text }: Shape, key: number) =>
  createElement(
    tag,
    {
      key,
      ...Object.fromEntries(
        Object.entries(at).map(([name, value]) => [
          name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
          value,
        ]),
      ),
    },
    text,
  )
