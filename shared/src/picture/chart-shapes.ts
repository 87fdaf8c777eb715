import { benchmarkTones, type Drawing } from '../chart/chart-drawing.ts'
import { type Band, type Place, stepsOf, valueLine } from '../chart/chart-lines.ts'
import { markOf } from '../chart/chart-marks.ts'
import { areaPaths, linePath, tenth as round } from '../chart/chart-paths.ts'
import type { Palette } from './palette.ts'
import { pointShapes } from './point-shapes.ts'
import type { Shape } from './shape.ts'

const bodySize = 15
/** As wide as the geometry allows for the label of an upright mark. */
const uprightSize = 13.5

/** The figures with everything around them, from the same geometry as the screen, in the order they are painted. */
export function chartShapes(drawing: Drawing, palette: Palette, control: boolean): Shape[] {
  const { frame, placing, scale, ticks, text } = drawing
  const size = round(bodySize * text)
  const words = (x: number, y: number, said: string, more: Shape['at'] = {}): Shape => ({
    tag: 'text',
    at: { x: round(x), y: round(y), 'font-size': size, fill: palette.second, ...more },
    text: said,
  })
  const line = (d: string, stroke: string, more: Shape['at'] = {}): Shape => ({
    tag: 'path',
    at: { d, fill: 'none', stroke, 'stroke-width': round(1.8 * text), ...more },
  })
  const path = (places: readonly Place[]) => linePath(places, placing)
  const room = (frame.right - frame.left) / drawing.plotted.length
  const baseline = (y: number) => placing.y(y) + size * 0.35
  return [
    ...scale.ticks.map((tick) =>
      line(`M${round(frame.left)} ${round(placing.y(tick))}H${round(frame.right)}`, palette.grid, {
        'stroke-width': 1,
      }),
    ),
    ...ticks.map(({ tick, text: said }) =>
      words(frame.left - 10 * text, baseline(tick), said, { 'text-anchor': 'end' }),
    ),
    ...(drawing.axisWord === null ? [] : [words(8, 18 * text, drawing.axisWord)]),
    ...drawing.bands
      .filter(({ shown }) => shown)
      .map(({ middle, label }) =>
        words(placing.x(middle), frame.bottom + 26 * text, label, { 'text-anchor': 'middle' }),
      ),
    ...areas(drawing.limits, placing, palette.band, palette.edge),
    ...areas(drawing.intervals, placing, palette.average).map(faint),
    ...areas(drawing.forecast?.band ?? [], placing, palette.band),
    ...(drawing.forecast === null
      ? []
      : [line(path(drawing.forecast.places), palette.line, { 'stroke-dasharray': '1 5' })]),
    ...drawing.targets.map((places) => line(path(places), palette.target, { 'stroke-dasharray': '2 4' })),
    ...(drawing.means.length === 0 ? [] : [line(path(stepsOf(drawing.means)), palette.average)]),
    ...drawing.benchmarks.map((each) =>
      line(path(each.places), palette[toneHues[benchmarkTones[each.relation]]], {
        'stroke-dasharray': toneDashes[benchmarkTones[each.relation]],
      }),
    ),
    ...drawing.uprights.map((each) =>
      line(
        `M${round(each.x)} ${round(frame.top - 20 * text * (each.row + 1))}V${round(frame.bottom)}`,
        palette.event,
        {
          'stroke-width': 1.5,
          ...(each.kind === 'break' ? {} : { 'stroke-dasharray': each.kind === 'step' ? '6 3' : '1 3' }),
        },
      ),
    ),
    // After all of the lines: one that is newer passes words of one that is older, too.
    ...drawing.uprights
      .filter(({ text: said }) => said !== '')
      .map((each) =>
        words(each.x + (each.anchor === 'start' ? 5 : -5), frame.top - 20 * text * each.row - 7, each.text, {
          'text-anchor': each.anchor,
          'font-size': round(uprightSize * text),
          fill: palette.event,
          ...aroundWords(palette, text),
        }),
      ),
    line(path(valueLine(drawing.plotted)), palette.line),
    ...drawing.means.flatMap(({ from, to, label, labelY }) =>
      labelY === null || placing.x(to) - placing.x(from) < 110 * text
        ? []
        : [
            words(placing.x(from) + 6, labelY - 7 * text, label, {
              'font-size': round(uprightSize * text),
              fill: palette.average,
              ...aroundWords(palette, text),
            }),
          ],
    ),
    ...drawing.plotted.flatMap(({ point, x, y }): Shape[] =>
      y === null
        ? []
        : pointShapes(
            {
              ...{ point, kind: markOf(point, control), x: placing.x(x), y: placing.y(y) },
              ...{ floor: frame.bottom, scale: text, room },
            },
            palette,
          ),
    ),
    ...drawing.labels
      .filter(({ y, at }) => Math.abs(y - at) > 4)
      .map(({ y, at }) =>
        line(
          `M${round(frame.right + 1)} ${round(at)}L${round(frame.right + 8 * text)} ${round(y)}`,
          palette.edge,
          {
            'stroke-width': 1,
          },
        ),
      ),
    ...drawing.labels.flatMap((label): Shape[] =>
      label.lines.map((said, at) =>
        words(frame.right + 12 * text, label.y + size * (0.35 + at - (label.lines.length - 1) / 2), said, {
          fill: label.tone === 'value' ? palette.ink : palette[toneHues[label.tone]],
          ...(label.tone === 'value' && at === 0 ? { 'font-weight': 700 } : {}),
        }),
      ),
    ),
  ]
}

/** What lies over a band of the same kind is seen through. */
const faint = (shape: Shape): Shape => ({ ...shape, at: { ...shape.at, 'fill-opacity': 0.14 } })

/** Where a line has to pass, it is broken around the words. */
export const aroundWords = ({ sheet }: Palette, text = 1): Shape['at'] => ({
  ...{ stroke: sheet, 'stroke-width': round(5 * text), 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
})

/** Told apart where there is no colour. */
const toneDashes = { benchmark: '9 4', second: '4 3', third: '12 3 3 3' } as const

const toneHues = {
  value: 'ink',
  forecast: 'line',
  target: 'second',
  benchmark: 'benchmark',
  second: 'region',
  third: 'neighbour',
} as const satisfies Record<string, keyof Palette>

type Placing = Drawing['placing']

/** Each stretch of a band as one area; with an edge above and below where it has to be seen without its hue. */
function areas(band: readonly Band[], placing: Placing, fill: string, edge?: string): Shape[] {
  return areaPaths(band, placing).flatMap(({ whole, over, under }): Shape[] => [
    { tag: 'path', at: { d: whole, fill } },
    ...(edge === undefined ? [] : [over, under]).map(
      (d): Shape => ({
        tag: 'path',
        at: { d, fill: 'none', stroke: edge ?? 'none', 'stroke-dasharray': '4 3' },
      }),
    ),
  ])
}
