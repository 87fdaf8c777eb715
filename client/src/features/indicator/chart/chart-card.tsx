import type { Drawing } from '@roundtable/shared/chart/chart-drawing.ts'
import { pointFacts } from '@roundtable/shared/chart/point-words.ts'
import { statusLook } from '@roundtable/shared/chart/status-marks.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { useLayoutEffect, useRef, useState } from 'react'
import { placeCard } from './card-place.ts'

type Props = { drawing: Drawing; at: number | null; view: IndicatorView }

/** The same card on hover and on focus: beside the point where the line leaves room, never over it. */
export function ChartCard({ drawing, at, view }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = box.current ?? {}
    setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
  })
  const plotted = at === null ? undefined : drawing.plotted[at]
  if (plotted === undefined) return null
  const { frame, placing } = drawing
  const { point } = plotted
  const spot = (x: number, y: number) => ({ x: placing.x(x), y: placing.y(y) })
  const line = drawing.plotted.flatMap(({ x, y }) => (y === null ? [] : [spot(x, y)]))
  const middle = { x: placing.x(plotted.x), y: (frame.top + frame.bottom) / 2 }
  const here = plotted.y === null ? middle : spot(plotted.x, plotted.y)
  const place = placeCard(line, here, size, frame)
  return (
    <div
      className="chart-card"
      ref={box}
      style={{ top: place.y, left: place.x, visibility: size.width === 0 ? 'hidden' : 'visible' }}
      aria-hidden="true"
    >
      <p className="chart-card-period">{point.periodLabel}</p>
      <p className="chart-card-figure">{point.text}</p>
      {pointFacts(point, view).map((fact) => (
        <p
          key={fact.key}
          className={fact.key === 'target' ? `status-${statusLook(point.status).tone}` : undefined}
        >
          {fact.text}
        </p>
      ))}
    </div>
  )
}
