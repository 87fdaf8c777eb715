import { benchmarkTones, type Drawing } from '@roundtable/shared/chart/chart-drawing.ts'
import type { Placing } from '@roundtable/shared/chart/chart-frame.ts'
import { type Band, type Place, stepsOf, valueLine } from '@roundtable/shared/chart/chart-lines.ts'
import { areaPaths, linePath, tenth } from '@roundtable/shared/chart/chart-paths.ts'
import { statusLook } from '@roundtable/shared/chart/status-marks.ts'
import { PointMark } from './chart-marks.tsx'
import './forecast.css'

type Props = {
  drawing: Drawing
  control: boolean
  /** The point in hand, or null. */
  at: number | null
}

/** The picture alone: every number in it is placed by `drawingOf`, every word stands beside it as well. */
export function IndicatorChart({ drawing, control, at }: Props) {
  const { frame, placing, forecast } = drawing
  const line = (key: string, places: readonly Place[], className: string) => (
    <path key={key} className={className} fill="none" d={linePath(places, placing)} />
  )
  return (
    <svg
      className="indicator-chart"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      width={frame.width}
      height={frame.height}
      aria-hidden="true"
    >
      <Axes drawing={drawing} />
      <Area band={drawing.limits} placing={placing} className="chart-limits" />
      <Area band={drawing.intervals} placing={placing} className="chart-interval" />
      {forecast !== null && <Area band={forecast.band} placing={placing} className="chart-forecast-band" />}
      {forecast !== null && line('forecast', forecast.places, 'chart-forecast')}
      {drawing.targets.map((places, side) => line(`target-${side}`, places, 'chart-target'))}
      {drawing.means.length > 0 && line('mean', stepsOf(drawing.means), 'chart-mean')}
      {drawing.benchmarks.map((each) =>
        line(each.key, each.places, `chart-elsewhere chart-tone-${benchmarkTones[each.relation]}`),
      )}
      {line('values', valueLine(drawing.plotted), 'chart-values')}
      <Marks drawing={drawing} control={control} at={at} />
    </svg>
  )
}

/** The lines across with their numbers, the line beneath, and the names of the periods. */
function Axes({ drawing: { frame, placing, ticks, bands, text } }: { drawing: Drawing }) {
  return (
    <g className="chart-axes">
      {ticks.map(({ tick, text: said }) => (
        <g key={tick}>
          <path className="chart-grid" d={`M${frame.left} ${tenth(placing.y(tick))}H${tenth(frame.right)}`} />
          <text x={frame.left - 10 * text} y={placing.y(tick)} dy="0.35em" textAnchor="end">
            {said}
          </text>
        </g>
      ))}
      <path className="chart-axis" d={`M${frame.left} ${frame.bottom}H${tenth(frame.right)}`} />
      {bands
        .filter(({ shown }) => shown)
        .map(({ middle, label }) => (
          <text key={middle} x={tenth(placing.x(middle))} y={frame.bottom + 26 * text} textAnchor="middle">
            {label}
          </text>
        ))}
    </g>
  )
}

type AreaProps = { band: readonly Band[]; placing: Placing; className: string }

function Area({ band, placing, className }: AreaProps) {
  return areaPaths(band, placing).map(({ whole, over, under }) => (
    <g key={over} className={className}>
      <path className="chart-area" d={whole} />
      <path className="chart-area-edge" fill="none" d={over} />
      <path className="chart-area-edge" fill="none" d={under} />
    </g>
  ))
}

function Marks({ drawing, control, at }: Props) {
  const { frame, placing, plotted, bands, scale } = drawing
  const inHand = at === null ? undefined : plotted[at]
  const crowded = plotted.length > 70
  const edges = [...bands.map((band) => band.left), bands.at(-1)?.right ?? 0]
  return (
    <g>
      {edges.map((month) => (
        <path key={month} className="chart-tick" d={`M${placing.x(month)} ${frame.bottom}v6`} />
      ))}
      {scale.low < 0 && scale.high > 0 && (
        <path className="chart-zero" d={`M${frame.left} ${placing.y(0)}H${frame.right}`} />
      )}
      {drawing.axisWord !== null && (
        <text className="chart-axis-word" x={8} y={18 * drawing.text}>
          {drawing.axisWord}
        </text>
      )}
      {drawing.uprights.map((each) => (
        <g key={each.key} className={`chart-upright chart-upright-${each.kind}`}>
          <path d={`M${each.x} ${frame.top - 20 * drawing.text * (each.row + 1)}V${frame.bottom}`} />
        </g>
      ))}
      {drawing.uprights.map((each) => (
        <g key={each.key} className="chart-upright">
          <text
            x={each.anchor === 'start' ? each.x + 5 : each.x - 5}
            y={frame.top - 20 * drawing.text * each.row - 7}
            textAnchor={each.anchor}
          >
            {each.text}
          </text>
        </g>
      ))}
      {drawing.means.map((mean) => (
        <MeanLabel key={mean.from} mean={mean} drawing={drawing} />
      ))}
      {inHand !== undefined && (
        <path className="chart-cursor" d={`M${placing.x(inHand.x)} ${frame.top}V${frame.bottom}`} />
      )}
      {plotted.map((each) =>
        each.y === null ? null : (
          <PointMark
            key={each.x}
            plotted={each}
            x={placing.x(each.x)}
            y={placing.y(each.y)}
            floor={frame.bottom}
            control={control}
            crowded={crowded}
          />
        ),
      )}
      {inHand !== undefined && inHand.y !== null && (
        <circle className="chart-in-hand" cx={placing.x(inHand.x)} cy={placing.y(inHand.y)} r="9.5" />
      )}
      {drawing.labels.map((label) => (
        <LineLabels key={label.key} label={label} right={frame.right} size={drawing.text} />
      ))}
    </g>
  )
}

function MeanLabel({ mean, drawing }: { mean: Drawing['means'][number]; drawing: Drawing }) {
  const { placing } = drawing
  const from = placing.x(mean.from)
  if (mean.labelY === null || placing.x(mean.to) - from < 110) return null
  return (
    <text className="chart-mean-label" x={from + 6} y={mean.labelY - 10 * drawing.text}>
      {mean.label}
    </text>
  )
}

type LabelProps = { label: Drawing['labels'][number]; right: number; size: number }
function LineLabels({ label, right, size }: LabelProps) {
  const { lines, tone, y, at, height, status } = label
  const first = y - height / 2 + (tone === 'value' ? 18 : 14) * size
  return (
    <g
      className={`chart-label chart-label-${tone} ${status === undefined ? '' : `status-${statusLook(status).tone}`}`}
    >
      {Math.abs(y - at) > 4 && <path d={`M${right + 1} ${at}L${right + 8} ${y}`} className="chart-leader" />}
      {lines.map((text, row) => (
        <text
          key={text}
          x={right + 10}
          y={first + row * 15 * size}
          className={row > 0 ? 'chart-label-less' : undefined}
        >
          {text}
        </text>
      ))}
    </g>
  )
}
