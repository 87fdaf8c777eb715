import './chart-card.css'
import type { Frame } from '@roundtable/shared/chart/chart-frame.ts'
import type { Point } from '@roundtable/shared/chart/chart-point.ts'
import { pointFacts } from '@roundtable/shared/chart/point-words.ts'
import { statusLook } from '@roundtable/shared/chart/status-marks.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { useLayoutEffect, useRef, useState } from 'react'
import { placeCard } from './card-place.ts'

type Spot = { x: number; y: number }

/** The head of the page lies over what is scrolled beneath it. */
const headOfPage = 64
/** More than that and a card is higher than a laptop has room for above a chart. */
const mostInOneColumn = 7
type Props = {
  point: Point
  view: IndicatorView
  /** What the figure is told with on this chart alone. */
  also?: string | undefined
  /** The line that is told, from left to right, and the point of it, in pixels. */
  line: readonly Spot[]
  here: Spot
  frame: Frame
}

/** What is known of a point, the same on every chart: beside it where the line leaves room, never over the line. */
export function PlacedCard({ point, view, also, line, here, frame }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0, above: 0 })
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0, offsetParent } = box.current ?? {}
    const above = Math.round((offsetParent?.getBoundingClientRect().top ?? 0) - headOfPage)
    setSize((before) =>
      before.width === width && before.height === height && before.above === above
        ? before
        : { width, height, above },
    )
  })
  const facts = pointFacts(point, view)
  const isLong = facts.length + (also === undefined ? 0 : 1) > mostInOneColumn
  const place = placeCard(line, here, size, frame, size.above)
  return (
    <div
      className="chart-card"
      ref={box}
      style={{ top: place.y, left: place.x, visibility: size.width === 0 ? 'hidden' : 'visible' }}
      aria-hidden="true"
    >
      <p className="chart-card-period">{point.periodLabel}</p>
      <p className="chart-card-figure">{point.text}</p>
      <div className={isLong ? 'chart-card-facts chart-card-long' : 'chart-card-facts'}>
        {also !== undefined && <p>{also}</p>}
        {facts.map((fact) => (
          <p
            key={fact.key}
            className={fact.key === 'target' ? `status-${statusLook(point.status).tone}` : undefined}
          >
            {fact.text}
          </p>
        ))}
      </div>
    </div>
  )
}
