import type { ShownIndicator } from '@roundtable/shared/pack/exhibit.ts'
import { type DrawnChart, exhibitChart } from '@roundtable/shared/picture/exhibit-chart.ts'
import type { Palette } from '@roundtable/shared/picture/palette.ts'
import type { Shape } from '@roundtable/shared/picture/shape.ts'
import { createElement, useMemo } from 'react'
import { useChartRoom } from './use-chart-room.ts'

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
}

const onPage = { width: 960, text: 1 }

/** The chart of an indicator as it was frozen, whole, without anything to press. */
export function ChartFigure(props: Props) {
  const drawn = useMemo(() => exhibitChart(props.shown, onPage, palette), [props.shown])
  return <Figure {...props} drawn={drawn} />
}

/** On a wall it takes the room there is, and its smallest words are as large as the others. */
export function ChartOnWall(props: Props) {
  const [box, room] = useChartRoom<HTMLDivElement>()
  const drawn = useMemo(
    () => (room === null ? null : exhibitChart(props.shown, room, palette)),
    [props.shown, room],
  )
  return (
    <div className="present-chart" ref={box}>
      <Figure {...props} drawn={drawn} />
    </div>
  )
}

function Figure({ shown, describedBy, drawn }: Props & { drawn: DrawnChart | null }) {
  if (drawn === null) return null
  return (
    <svg
      className="chart-figure"
      viewBox={`0 0 ${drawn.width} ${drawn.height}`}
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
