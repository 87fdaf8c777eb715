import { statusLook } from '@roundtable/shared/chart/status-marks.ts'
import type { YearsDrawing } from '@roundtable/shared/chart/years-drawing.ts'
import { PointMark } from '../chart/chart-marks.tsx'
import './years.css'

type Props = { drawing: YearsDrawing; at: number | null }

/** The picture alone: every number in it is placed by `yearsDrawingOf`, every word stands beside it as well. */
export function YearsChart({ drawing, at }: Props) {
  const { frame, text, ticks, times, lines, spots, labels, latest } = drawing
  const inHand = at === null ? undefined : spots[at]
  return (
    <svg
      aria-hidden="true"
      className="indicator-chart years-chart"
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
    >
      {drawing.axisWord !== null && (
        <text className="years-word" x={8} y={18 * text}>
          {drawing.axisWord}
        </text>
      )}
      {drawing.usual.map((each) => (
        <g key={each.x}>
          <rect className="years-usual" {...each} />
          <path
            className="years-usual-edge"
            d={`M${each.x} ${each.y}h${each.width}m0 ${each.height}h${-each.width}`}
          />
        </g>
      ))}
      {ticks.map((tick) => (
        <g key={tick.tick}>
          <path className="years-grid" d={`M${frame.left} ${tick.y}H${frame.right}`} />
          <text className="years-word" x={frame.left - 8} y={tick.y + 5 * text} textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      <path className="years-axis" d={`M${frame.left} ${frame.bottom}H${frame.right}`} />
      {times.map((time) => (
        <g key={time.left}>
          <path className="years-axis" d={`M${time.left} ${frame.bottom}v6`} />
          {time.isShown && (
            <text className="years-word" x={time.x} y={frame.bottom + 24 * text} textAnchor="middle">
              {time.label}
            </text>
          )}
        </g>
      ))}
      {drawing.targets.map((y) => (
        <path key={y} className="years-target" d={`M${frame.left} ${y}H${frame.right}`} />
      ))}
      {lines.map((line) => (
        <path key={line.label} className={`years-line years-line-${line.tone}`} d={line.path} />
      ))}
      {spots.map((spot) => (
        <Mark key={spot.point.periodStart} spot={spot} floor={frame.bottom} isNow={isNow(drawing, spot)} />
      ))}
      {labels.map((label) => (
        <g key={label.key} className={`years-label years-label-${label.tone}`}>
          {Math.abs(label.y - label.at) > 4 && (
            <path
              className="chart-leader"
              d={`M${frame.right + 1} ${label.at}L${frame.right + 8} ${label.y}`}
            />
          )}
          <text x={frame.right + 10} y={label.y + 5 * text}>
            {label.words}
          </text>
        </g>
      ))}
      {inHand !== undefined && <circle className="chart-in-hand" cx={inHand.x} cy={inHand.y} r="9.5" />}
      {latest !== null && <Latest latest={latest} />}
    </svg>
  )
}

type Spot = YearsDrawing['spots'][number]

/** Whether a figure belongs to the year that runs. */
const isNow = ({ spots, now }: YearsDrawing, spot: Spot): boolean => spots.indexOf(spot) >= spots.length - now

/** The year that runs has a mark at each figure; of the years before only their line is seen. */
function Mark({ spot, floor, isNow: shown }: { spot: Spot; floor: number; isNow: boolean }) {
  if (!shown) return null
  const plotted = { point: spot.point, x: spot.x, left: spot.x, right: spot.x, y: spot.y }
  return <PointMark plotted={plotted} x={spot.x} y={spot.y} floor={floor} control crowded={false} />
}

type LatestProps = { latest: NonNullable<YearsDrawing['latest']> }

/** The newest figure and its year, beside its mark where no line goes through the words. */
function Latest({ latest }: LatestProps) {
  return (
    <text
      className={
        latest.status === null ? 'years-latest' : `years-latest status-${statusLook(latest.status).tone}`
      }
      x={latest.x}
      y={latest.y}
      textAnchor={latest.anchor}
    >
      {latest.words}
    </text>
  )
}
