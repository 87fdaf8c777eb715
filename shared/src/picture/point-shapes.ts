import { type MarkKind, markShapes } from '../chart/chart-marks.ts'
import { tenth } from '../chart/chart-paths.ts'
import type { Point } from '../chart/chart-point.ts'
import { isUnpublished } from '../chart/point-words.ts'
import type { Palette } from './palette.ts'
import type { Shape } from './shape.ts'

type Placed = {
  point: Pick<Point, 'state' | 'smallBase' | 'commentary'>
  kind: MarkKind
  x: number
  y: number
  /** Where the plot ends below: what was said of a figure is marked there. */
  floor: number
  scale: number
  /** How far the next figure is: where they are crowded, the marks of those that say nothing else are smaller. */
  room: number
}

/**
 * One figure, by shape before hue: hollow while unpublished, ringed when revised, in a broken ring while provisional,
 * underlined on a small base.
 */
export function pointShapes({ point, kind, x, y, floor, scale, room }: Placed, palette: Palette): Shape[] {
  const hue = kind === 'common' ? palette.line : palette[kind]
  const isHollow = isUnpublished(point)
  const at = `translate(${tenth(x)} ${tenth(y)}) scale(${scale})`
  const mark = kind === 'common' ? Math.min(scale, Math.max(scale / 2, tenth(room / 8))) : scale
  const ring = { cx: tenth(x), cy: tenth(y), r: tenth(7.5 * scale), fill: 'none', stroke: palette.event }
  return [
    ...(point.state === 'revised' || point.state === 'provisional'
      ? [
          {
            tag: 'circle' as const,
            at: {
              ...{ ...ring, 'stroke-width': 1.4 },
              ...(point.state === 'provisional' ? { 'stroke-dasharray': '3 2.5' } : {}),
            },
          },
        ]
      : []),
    {
      tag: 'path',
      at: {
        d: markShapes[kind],
        transform: `translate(${tenth(x)} ${tenth(y)}) scale(${mark})`,
        fill: isHollow ? palette.sheet : hue,
        stroke: isHollow ? hue : palette.sheet,
        ...(isHollow ? { 'stroke-width': 1.8 } : {}),
      },
    },
    ...(point.smallBase
      ? [
          {
            tag: 'path' as const,
            at: { d: 'M-5 11h10', transform: at, fill: 'none', stroke: palette.second, 'stroke-width': 2 },
          },
        ]
      : []),
    ...(point.commentary === null
      ? []
      : [
          {
            tag: 'path' as const,
            at: {
              d: 'M-4-12h8v6h-4.5l-2 3v-3h-1.5z',
              transform: `translate(${tenth(x)} ${tenth(floor)}) scale(${scale})`,
              fill: palette.second,
            },
          },
        ]),
  ]
}
