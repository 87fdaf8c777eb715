import { memo } from 'react'
import type { MarkShape, MarkTone } from '../mark/status-mark.tsx'
import { type SparklineInput, sparklineOf } from './sparkline-geometry.ts'

type Props = SparklineInput & {
  shape: MarkShape
  tone: MarkTone
  /** What the line says, for those who do not see it. */
  label: string
  width?: number
  height?: number
}

const lastMarks: Record<MarkShape, string> = {
  circle: 'M0-4.6a4.6 4.6 0 1 1 0 9.2a4.6 4.6 0 1 1 0-9.2z',
  triangle: 'M0-5.2L5.4 4.4H-5.4z',
  square: 'M-4.2-4.2h8.4v8.4h-8.4z',
  dash: 'M-4.6-1.2h9.2v2.4h-9.2z',
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
          d={lastMarks[shape]}
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
