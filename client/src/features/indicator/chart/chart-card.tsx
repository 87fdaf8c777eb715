import type { Drawing } from '@roundtable/shared/chart/chart-drawing.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { PlacedCard } from './placed-card.tsx'

type Props = { drawing: Drawing; at: number | null; view: IndicatorView }

/** The same card on hover and on focus. */
export function ChartCard({ drawing, at, view }: Props) {
  const plotted = at === null ? undefined : drawing.plotted[at]
  if (plotted === undefined) return null
  const { frame, placing } = drawing
  const spot = (x: number, y: number) => ({ x: placing.x(x), y: placing.y(y) })
  const line = drawing.plotted.flatMap(({ x, y }) => (y === null ? [] : [spot(x, y)]))
  const middle = { x: placing.x(plotted.x), y: (frame.top + frame.bottom) / 2 }
  const here = plotted.y === null ? middle : spot(plotted.x, plotted.y)
  return <PlacedCard point={plotted.point} view={view} line={line} here={here} frame={frame} />
}
