import { statusLook } from '../../../parts/mark/reading-marks.tsx'
import type { Drawing } from './chart-drawing.ts'
import type { IndicatorView } from './indicator-view.ts'
import { pointFacts } from './point-words.ts'

type Props = { drawing: Drawing; at: number | null; view: IndicatorView }

/** The same card on hover and on focus, beside the point and inside the picture. */
export function ChartCard({ drawing, at, view }: Props) {
  const plotted = at === null ? undefined : drawing.plotted[at]
  if (plotted === undefined) return null
  const { frame, placing } = drawing
  const { point } = plotted
  const x = placing.x(plotted.x)
  const toTheLeft = x > (frame.left + frame.right) / 2
  const place = toTheLeft ? { right: frame.width - x + 16 } : { left: x + 16 }
  return (
    <div className="chart-card" style={{ top: frame.top, ...place }} aria-hidden="true">
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
