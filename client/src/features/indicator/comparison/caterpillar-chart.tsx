import type { Caterpillar } from '@roundtable/shared/chart/comparison-drawing.ts'
import { PlaceMark } from './place-mark.tsx'

/** The picture alone: every number in it is placed by `caterpillarOf`. */
export function CaterpillarChart({ drawing, at }: { drawing: Caterpillar; at: number | null }) {
  const { width, height, text, left, right, top, bottom, rows, ticks, england } = drawing
  return (
    <svg
      aria-hidden="true"
      className="place-chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {ticks.map((tick) => (
        <g key={tick.at}>
          <path className="place-grid" d={`M${tick.at} ${top}V${bottom}`} />
          <text className="place-tick" x={tick.at} y={bottom + 20 * text} textAnchor="middle">
            {tick.text}
          </text>
        </g>
      ))}
      {england !== null && <path className="place-england" d={`M${england} ${top}V${bottom}`} />}
      {rows.map(({ place, lines, y, x, ends, figure, height: tall }, row) => (
        <g key={`${place.relation}${place.areaCode}`} className={`place-row place-row-${place.relation}`}>
          {(place.relation === 'self' || row === at) && (
            <rect
              className={row === at ? 'place-band place-in-hand' : 'place-band'}
              x={0.5}
              y={y - tall / 2}
              width={width - 1}
              height={tall}
            />
          )}
          {lines.map((line, n) => (
            <text key={line} x={6} y={y + (5 + 16 * (n - (lines.length - 1) / 2)) * text}>
              {line}
            </text>
          ))}
          {ends !== null && <path className="place-interval" d={`M${ends.low} ${y}H${ends.high}`} />}
          <PlaceMark place={place} x={x} y={y} />
          <text x={width - 6} y={y + 5 * text} textAnchor="end" className="place-figure">
            {figure}
          </text>
        </g>
      ))}
      <path className="place-axis" d={`M${left} ${bottom}H${right}`} />
    </svg>
  )
}
