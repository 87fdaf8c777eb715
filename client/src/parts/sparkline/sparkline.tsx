import { type SparklineInput, sparklineOf } from '@roundtable/shared/chart/sparkline-geometry.ts'
import { endOutlines, type MarkShape, type MarkTone } from '@roundtable/shared/chart/status-marks.ts'
import { memo } from 'react'

type Props = SparklineInput & {
  shape: MarkShape
  tone: MarkTone
  /** What the line says, for those who do not see it. */
  label: string
  width?: number
  height?: number
}

/** Up to 24 figures and their target as plain SVG; lists of figures rarely change, so it draws once. */
export const Sparkline = memo(function Sparkline(props: Props) {
  const { shape, tone, label, width = 190, height = 44 } = props
  const line = sparklineOf(props, { width, height, slots: 24 })
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      {line.targets.map((y) => (
        <path key={y} className="sparkline-target" d={`M2 ${y}H${width - 2}`} />
      ))}
      {line.breaks.map((x) => (
        <path key={x} className="sparkline-break" d={`M${x} 4V${height - 4}`} />
      ))}
      <path className="sparkline-line" d={line.path} />
      {line.lone.map((point) => (
        <circle key={point.x} className="sparkline-lone" cx={point.x} cy={point.y} r="1.6" />
      ))}
      {line.last !== null && (
        <path
          className={`sparkline-last status-${tone}`}
          d={endOutlines[shape]}
          transform={`translate(${line.last.x} ${line.last.y})`}
        />
      )}
    </svg>
  )
}, sameLine)

function sameLine(before: Props, after: Props): boolean {
  return (
    before.values === after.values &&
    before.label === after.label &&
    before.tone === after.tone &&
    before.width === after.width &&
    before.height === after.height
  )
}
