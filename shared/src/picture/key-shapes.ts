import { type MarkKey, markShapes } from '../chart/chart-marks.ts'
import type { Palette } from './palette.ts'
import { moved, type Shape } from './shape.ts'
import { widthOf, wordsAt } from './sheet.ts'

const path = (d: string, at: Shape['at']): Shape => ({ tag: 'path', at: { d, ...at } })

/** Each mark around 0 0, as it stands on the chart. */
function signsIn(hue: Palette): Readonly<Record<MarkKey | 'band', readonly Shape[]>> {
  const common = path(markShapes.common, { fill: hue.line })
  const ring = { fill: 'none', stroke: hue.event, 'stroke-width': 1.4, cx: 0, cy: 0, r: 7.5 }
  return {
    improvement: [path(markShapes.improvement, { fill: hue.improvement })],
    concern: [path(markShapes.concern, { fill: hue.concern })],
    special: [path(markShapes.special, { fill: hue.special })],
    hollow: [path(markShapes.common, { fill: hue.sheet, stroke: hue.line, 'stroke-width': 1.8 })],
    revised: [{ tag: 'circle', at: ring }, common],
    provisional: [{ tag: 'circle', at: { ...ring, 'stroke-dasharray': '3 2.5' } }, common],
    base: [common, path('M-5 7h10', { fill: 'none', stroke: hue.second, 'stroke-width': 2 })],
    said: [path('M-4-4h8v6H-.5l-2 3v-3h-1.5z', { fill: hue.second })],
    band: [
      { tag: 'rect', at: { x: -8, y: -6, width: 16, height: 12, fill: hue.band } },
      path('M-8-6h16m0 12h-16', { fill: 'none', stroke: hue.edge, 'stroke-dasharray': '4 3' }),
    ],
  }
}

const size = 15
const row = 26

type KeyOf = { width: number; limits: boolean; isYears: boolean; palette: Palette }

/** What the marks mean, in as many rows as they need. */
export function keyShapes(
  marks: readonly { key: MarkKey; word: string }[],
  { width, limits, isYears, palette }: KeyOf,
): { shapes: Shape[]; height: number } {
  const signs = signsIn(palette)
  const entries = [
    ...(limits
      ? [
          {
            sign: signs.band,
            word: isYears ? 'What is usual for the time of the year' : 'Between the limits: by chance',
          },
        ]
      : []),
    ...marks.map(({ key, word }) => ({ sign: signs[key], word })),
  ]
  const shapes: Shape[] = []
  let [x, y] = [0, row]
  for (const { sign, word } of entries) {
    const needed = 26 + widthOf(word, { size }) + 24
    if (x > 0 && x + needed > width) [x, y] = [0, y + row]
    shapes.push(...moved(sign, x + 10, y - 5), wordsAt(word, x + 26, y, { size, fill: palette.second }))
    x += needed
  }
  return { shapes, height: entries.length === 0 ? 0 : y + 8 }
}
