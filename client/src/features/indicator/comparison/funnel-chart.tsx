import type { Funnel } from '@roundtable/shared/chart/comparison-drawing.ts'
import { PlaceMark } from './place-mark.tsx'

type Props = { drawing: Funnel; at: number | null; base: string; above: string | null }

/** The picture alone: every number in it is placed by `funnelOf`. */
export function FunnelChart({ drawing, at, base, above }: Props) {
  const { width, height, text, left, right, bottom, spots, across, up, curves, average } = drawing
  const inHand = at === null ? undefined : spots[at]
  return (
    <svg
      aria-hidden="true"
      className="place-chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {above !== null && (
        <text className="place-tick" x={8} y={14 * text}>
          {above}
        </text>
      )}
      {up.map((tick) => (
        <g key={tick.at}>
          <path className="place-grid" d={`M${left} ${tick.at}H${right}`} />
          <text className="place-tick" x={left - 8} y={tick.at + 5 * text} textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      {across.map((tick) => (
        <g key={tick.at}>
          <path className="place-axis" d={`M${tick.at} ${bottom}v6`} />
          <text className="place-tick" x={tick.at} y={bottom + 22 * text} textAnchor="middle">
            {tick.text}
          </text>
        </g>
      ))}
      <path className="place-axis" d={`M${left} ${bottom}H${right}`} />
      <text className="place-tick" x={left} y={bottom + 46 * text}>
        {base}
      </text>
      {curves.map(({ confidence, paths }) =>
        paths.map((d) => (
          <path
            key={d}
            className={`funnel-limit funnel-limit-${confidence === '95' ? 'near' : 'far'}`}
            d={d}
          />
        )),
      )}
      <path className="funnel-average" d={`M${left} ${average.at}H${right}`} />
      {drawing.ends.map((end) => (
        <text key={end.key} className="place-tick" x={right + 8} y={end.y + 5 * text}>
          {end.words}
        </text>
      ))}
      {spots.map(({ place, x, y }) => (
        <PlaceMark key={place.areaCode} place={place} x={x} y={y} />
      ))}
      {drawing.names.map(({ place, words, x, y, anchor }) => (
        <text
          key={place.areaCode}
          className={`funnel-name place-row-${place.relation}`}
          x={x}
          y={y + 5 * text}
          textAnchor={anchor}
        >
          {words}
        </text>
      ))}
      {inHand !== undefined && <circle className="chart-in-hand" cx={inHand.x} cy={inHand.y} r="10" />}
    </svg>
  )
}
