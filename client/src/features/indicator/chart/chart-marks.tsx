import type { PlottedPoint } from './chart-lines.ts'
import type { Point } from './indicator-view.ts'
import { isUnpublished } from './point-words.ts'

export type MarkKind = 'common' | 'improvement' | 'concern' | 'special'

const kinds: Record<Point['pointType'], MarkKind> = {
  'common-cause': 'common',
  none: 'common',
  improvement: 'improvement',
  concern: 'concern',
  'neutral-high': 'special',
  'neutral-low': 'special',
}

/** The mark of a point: signals have their own shape and hue, and only where the control chart is shown. */
export const markOf = (point: Pick<Point, 'pointType'>, control: boolean): MarkKind =>
  control ? kinds[point.pointType] : 'common'

export const markShapes: Record<MarkKind, string> = {
  common: 'M0-3.6a3.6 3.6 0 1 1 0 7.2a3.6 3.6 0 1 1 0-7.2z',
  improvement: 'M0-6.2L6 4.8H-6z',
  concern: 'M0 6.2L6-4.8H-6z',
  special: 'M0-6.4L6.4 0L0 6.4L-6.4 0z',
}

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

type KeyEntry = { key: string; sign: React.ReactNode; word: string }

const sign = (kind: MarkKind, more = '') => (
  <path className={`chart-mark chart-mark-${kind}${more}`} d={markShapes[kind]} transform="translate(9 9)" />
)

/** What the marks on this chart mean; only those that are on it. */
export function keyOf(points: readonly Point[], control: boolean): KeyEntry[] {
  const has = (test: (point: Point) => boolean) => points.some((point) => point.value !== null && test(point))
  const entries: (KeyEntry & { shown: boolean })[] = [
    {
      key: 'improvement',
      shown: has((point) => markOf(point, control) === 'improvement'),
      sign: sign('improvement'),
      word: 'Improving, not by chance',
    },
    {
      key: 'concern',
      shown: has((point) => markOf(point, control) === 'concern'),
      sign: sign('concern'),
      word: 'Worsening, not by chance',
    },
    {
      key: 'special',
      shown: has((point) => markOf(point, control) === 'special'),
      sign: sign('special'),
      word: 'Not by chance, by itself neither better nor worse',
    },
    {
      key: 'hollow',
      shown: has(isUnpublished),
      sign: sign('common', ' chart-mark-hollow'),
      word: 'Not published yet',
    },
    {
      key: 'revised',
      shown: has((point) => point.state === 'revised'),
      sign: (
        <>
          <circle className="chart-revised" cx="9" cy="9" r="7.5" />
          {sign('common')}
        </>
      ),
      word: 'Revised',
    },
    {
      key: 'provisional',
      shown: has((point) => point.state === 'provisional'),
      sign: (
        <>
          <circle className="chart-revised" strokeDasharray="3 2.5" cx="9" cy="9" r="7.5" />
          {sign('common')}
        </>
      ),
      word: 'Provisional',
    },
    {
      key: 'base',
      shown: has((point) => point.smallBase),
      sign: (
        <>
          <path className="chart-mark chart-mark-common" d={markShapes.common} transform="translate(9 6)" />
          <path className="chart-small-base" d="M4 15h10" />
        </>
      ),
      word: 'Small numbers: read with care',
    },
    {
      key: 'said',
      shown: has((point) => point.commentary !== null),
      sign: <path className="chart-said" d="M5 6h8v6H8.5l-2 3v-3H5z" />,
      word: 'Has a commentary',
    },
  ]
  return entries.filter((entry) => entry.shown)
}

export function ChartKey({ points, control }: { points: readonly Point[]; control: boolean }) {
  const entries = keyOf(points, control)
  if (entries.length === 0) return null
  return (
    <ul className="chart-key" aria-label="Marks on this chart">
      {entries.map((entry) => (
        <li key={entry.key}>
          <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
            {entry.sign}
          </svg>
          {entry.word}
        </li>
      ))}
    </ul>
  )
}
