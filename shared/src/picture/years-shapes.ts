import { markOf } from '../chart/chart-marks.ts'
import { tenth } from '../chart/chart-paths.ts'
import type { YearsDrawing } from '../chart/years-drawing.ts'
import { aroundWords } from './chart-shapes.ts'
import type { Palette } from './palette.ts'
import { pointShapes } from './point-shapes.ts'
import type { Shape } from './shape.ts'

const bodySize = 15
const letterWidth = 9.4

/** The years one over another, from the same geometry as the screen, in the order they are painted. */
export function yearsShapes(drawing: YearsDrawing, palette: Palette): Shape[] {
  const { frame, text, latest } = drawing
  const size = tenth(bodySize * text)
  const room = (frame.right - frame.left) / 12
  const words = (x: number, y: number, said: string, more: Shape['at'] = {}): Shape => ({
    tag: 'text',
    at: { x: tenth(x), y: tenth(y), 'font-size': size, fill: palette.second, ...more },
    text: said,
  })
  const line = (d: string, stroke: string, more: Shape['at'] = {}): Shape => ({
    tag: 'path',
    at: { d, fill: 'none', stroke, 'stroke-width': 1, ...more },
  })
  return [
    ...(drawing.axisWord === null ? [] : [words(8, 18 * text, drawing.axisWord)]),
    ...drawing.usual.flatMap(({ x, y, width, height }): Shape[] => [
      {
        tag: 'rect',
        at: {
          ...{ x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) },
          fill: palette.band,
        },
      },
      line(`M${tenth(x)} ${tenth(y)}h${tenth(width)}m0 ${tenth(height)}h${-tenth(width)}`, palette.edge, {
        'stroke-dasharray': '4 3',
      }),
    ]),
    ...drawing.ticks.flatMap((tick) => [
      line(`M${tenth(frame.left)} ${tenth(tick.y)}H${tenth(frame.right)}`, palette.grid),
      words(frame.left - 8, tick.y + 5 * text, tick.text, { 'text-anchor': 'end' }),
    ]),
    line(`M${tenth(frame.left)} ${frame.bottom}H${tenth(frame.right)}`, palette.edge),
    ...drawing.times
      .filter(({ isShown }) => isShown)
      .map((time) => words(time.x, frame.bottom + 24 * text, time.label, { 'text-anchor': 'middle' })),
    ...drawing.targets.map((y) =>
      line(`M${tenth(frame.left)} ${tenth(y)}H${tenth(frame.right)}`, palette.target, {
        'stroke-width': 1.8,
        'stroke-dasharray': '2 4',
      }),
    ),
    ...drawing.lines.map((year) =>
      line(year.path, palette[lineLooks[year.tone].hue], lineLooks[year.tone].at),
    ),
    ...drawing.spots
      .slice(drawing.spots.length - drawing.now)
      .flatMap(({ point, x, y }) =>
        pointShapes(
          { ...{ point, kind: markOf(point, true), x, y }, ...{ floor: frame.bottom, scale: text, room } },
          palette,
        ),
      ),
    ...drawing.labels.flatMap((label) => [
      ...(Math.abs(label.y - label.at) > 4
        ? [
            line(
              `M${tenth(frame.right + 1)} ${tenth(label.at)}L${tenth(frame.right + 8)} ${tenth(label.y)}`,
              palette.edge,
            ),
          ]
        : []),
      words(frame.right + 10, label.y + 5 * text, label.words, { fill: palette[labelHues[label.tone]] }),
    ]),
    ...(latest === null ? [] : [latestWords(latest, frame.right)]),
  ]

  function latestWords(at: NonNullable<YearsDrawing['latest']>, right: number): Shape {
    const isRoom = at.x + 14 + at.words.length * letterWidth * text < right
    return words(at.x + (isRoom ? 12 : -12), at.y - 12 * text, at.words, {
      ...{ fill: palette.ink, 'font-size': tenth(17 * text), 'font-weight': 700 },
      ...{ 'text-anchor': isRoom ? 'start' : 'end', ...aroundWords(palette, text) },
    })
  }
}

const lineLooks = {
  now: { hue: 'line', at: { 'stroke-width': 2.6 } },
  before: { hue: 'average', at: { 'stroke-width': 2, 'stroke-dasharray': '9 4' } },
  second: { hue: 'region', at: { 'stroke-width': 1.8, 'stroke-dasharray': '4 3' } },
  past: { hue: 'edge', at: { 'stroke-width': 1.2 } },
} as const satisfies Record<string, { hue: keyof Palette; at: Shape['at'] }>

const labelHues = {
  now: 'ink',
  before: 'average',
  second: 'region',
  past: 'second',
  target: 'second',
} as const satisfies Record<string, keyof Palette>
