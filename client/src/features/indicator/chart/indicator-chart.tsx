import { benchmarkTones, type Drawing } from '@roundtable/shared/chart/chart-drawing.ts'
import { type Place, stepsOf, valueLine } from '@roundtable/shared/chart/chart-lines.ts'
import { Area, CartesianGrid, ComposedChart, Line, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { PointMark } from './chart-marks.tsx'
import './forecast.css'

type Props = {
  drawing: Drawing
  control: boolean
  /** The point in hand, or null. */
  at: number | null
  statusTone: string
}

const still = { isAnimationActive: false, dot: false, activeDot: false, legendType: 'none' } as const

/** The picture alone: every number in it is placed by `drawingOf`, every word stands beside it as well. */
export function IndicatorChart({ drawing, control, at, statusTone }: Props) {
  const { frame, scale, months, bands, ticks, text } = drawing
  const margin = { left: 0, right: frame.width - frame.right, top: frame.top, bottom: 8 }
  const line = (key: string, places: Place[], className: string) => (
    <Line key={key} {...still} data={places} dataKey="y" type="linear" className={className} />
  )
  return (
    <ComposedChart
      width={frame.width}
      height={frame.height}
      margin={margin}
      accessibilityLayer={false}
      className="indicator-chart"
    >
      <CartesianGrid vertical={false} className="chart-grid" />
      <XAxis
        type="number"
        dataKey="x"
        domain={[months.from, months.to]}
        allowDataOverflow
        height={frame.height - frame.bottom - 8}
        ticks={bands.filter((band) => band.shown).map((band) => band.middle)}
        tickFormatter={(month: number) => bands.find((band) => band.middle === month)?.label ?? ''}
        interval={0}
        tickLine={false}
        tickMargin={12 * text}
        className="chart-axis"
      />
      <YAxis
        type="number"
        domain={[scale.low, scale.high]}
        allowDataOverflow
        width={frame.left}
        ticks={scale.ticks}
        tickFormatter={(value: number) => ticks.find(({ tick }) => tick === value)?.text ?? ''}
        interval={0}
        axisLine={false}
        tickLine={false}
        className="chart-axis"
      />
      {drawing.limits.length > 0 && (
        <Area {...still} data={drawing.limits} dataKey="limits" type="linear" className="chart-limits" />
      )}
      {drawing.intervals.length > 0 && (
        <Area {...still} data={drawing.intervals} dataKey="limits" type="linear" className="chart-interval" />
      )}
      {drawing.forecast !== null && (
        <Area
          {...still}
          data={drawing.forecast.band}
          dataKey="limits"
          type="linear"
          className="chart-forecast-band"
        />
      )}
      {drawing.forecast !== null && line('forecast', drawing.forecast.places, 'chart-forecast')}
      {drawing.targets.map((places, side) => line(`target-${side}`, places, 'chart-target'))}
      {drawing.means.length > 0 && line('mean', stepsOf(drawing.means), 'chart-mean')}
      {drawing.benchmarks.map((each) =>
        line(each.key, each.places, `chart-elsewhere chart-tone-${benchmarkTones[each.relation]}`),
      )}
      {line('values', valueLine(drawing.plotted), 'chart-values')}
      <ZIndexLayer zIndex={800}>
        <Marks drawing={drawing} control={control} at={at} statusTone={statusTone} />
      </ZIndexLayer>
    </ComposedChart>
  )
}

function Marks({ drawing, control, at, statusTone }: Props) {
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
        <LineLabels
          key={label.key}
          label={label}
          right={frame.right}
          size={drawing.text}
          statusTone={statusTone}
        />
      ))}
    </g>
  )
}

function MeanLabel({ mean, drawing }: { mean: Drawing['means'][number]; drawing: Drawing }) {
  const { placing } = drawing
  const from = placing.x(mean.from)
  if (mean.labelY === null || placing.x(mean.to) - from < 110) return null
  return (
    <text className="chart-mean-label" x={from + 6} y={mean.labelY - 7}>
      {mean.label}
    </text>
  )
}

type LabelProps = { label: Drawing['labels'][number]; right: number; size: number; statusTone: string }
function LineLabels({ label, right, size, statusTone }: LabelProps) {
  const { lines, tone, y, at, height } = label
  const first = y - height / 2 + (tone === 'value' ? 18 : 14) * size
  return (
    <g className={`chart-label chart-label-${tone} ${tone === 'value' ? statusTone : ''}`}>
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
