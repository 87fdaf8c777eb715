import type { PlottedPoint } from '@roundtable/shared/chart/chart-lines.ts'
import {
  keyOf,
  type MarkKey,
  type MarkKind,
  markOf,
  markShapes,
} from '@roundtable/shared/chart/chart-marks.ts'
import type { Point } from '@roundtable/shared/chart/chart-point.ts'
import { isUnpublished } from '@roundtable/shared/chart/point-words.ts'

type Props = {
  plotted: PlottedPoint
  x: number
  y: number
  floor: number
  control: boolean
  crowded: boolean
}

/** One figure on the chart: hollow while unpublished, ringed when revised, in a broken ring while provisional, underlined on a small base. */
export function PointMark({ plotted, x, y, floor, control, crowded }: Props) {
  const { point } = plotted
  const kind = markOf(point, control)
  const hollow = isUnpublished(point) ? ' chart-mark-hollow' : ''
  const small = crowded && kind === 'common'
  return (
    <g>
      {point.state === 'revised' && <circle className="chart-revised" cx={x} cy={y} r="7.5" />}
      {point.state === 'provisional' && (
        <circle className="chart-revised" strokeDasharray="3 2.5" cx={x} cy={y} r="7.5" />
      )}
      <path
        className={`chart-mark chart-mark-${kind}${hollow}`}
        d={markShapes[kind]}
        transform={`translate(${x} ${y})${small ? ' scale(0.75)' : ''}`}
      />
      {point.smallBase && <path className="chart-small-base" d={`M${x - 5} ${y + 11}h10`} />}
      {point.commentary !== null && (
        <path className="chart-said" d={`M${x - 4} ${floor - 12}h8v6h-4.5l-2 3v-3h-1.5z`} />
      )}
    </g>
  )
}

const sign = (kind: MarkKind, more = '') => (
  <path className={`chart-mark chart-mark-${kind}${more}`} d={markShapes[kind]} transform="translate(9 9)" />
)

const signs: Record<MarkKey, React.ReactNode> = {
  improvement: sign('improvement'),
  concern: sign('concern'),
  special: sign('special'),
  hollow: sign('common', ' chart-mark-hollow'),
  revised: (
    <>
      <circle className="chart-revised" cx="9" cy="9" r="7.5" />
      {sign('common')}
    </>
  ),
  provisional: (
    <>
      <circle className="chart-revised" strokeDasharray="3 2.5" cx="9" cy="9" r="7.5" />
      {sign('common')}
    </>
  ),
  base: (
    <>
      <path className="chart-mark chart-mark-common" d={markShapes.common} transform="translate(9 6)" />
      <path className="chart-small-base" d="M4 15h10" />
    </>
  ),
  said: <path className="chart-said" d="M5 6h8v6H8.5l-2 3v-3H5z" />,
}

export function ChartKey({ points, control }: { points: readonly Point[]; control: boolean }) {
  const entries = keyOf(points, control)
  if (entries.length === 0) return null
  return (
    <ul className="chart-key" aria-label="Marks on this chart">
      {entries.map((entry) => (
        <li key={entry.key}>
          <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
            {signs[entry.key]}
          </svg>
          {entry.word}
        </li>
      ))}
    </ul>
  )
}
