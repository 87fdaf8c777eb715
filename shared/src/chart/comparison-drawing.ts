import { limitsAt } from '../comparison/funnel.ts'
import { scaleOf as unitsOf } from '../figure/figure.ts'
import { formatNumber } from '../figure/figure-format.ts'
import type { Confidence } from '../figure/interval.ts'
import type { Measured } from './chart-frame.ts'
import { spreadLabels, wrapWords } from './chart-labels.ts'
import { niceStep, scaleOf, tickText } from './chart-scale.ts'
import {
  type Comparison,
  type Place,
  type PlaceStyle,
  placeFigure,
  placeName,
  rankMark,
} from './place-words.ts'

export type Spot = { place: Place; x: number; y: number }
type Tick = { at: number; text: string }

const charWidth = 7.8

/** Outlines around 0 0, as paths of SVG. */
export const placeOutlines: Record<Place['relation'], string> = {
  self: 'M-5.5-5.5h11v11h-11z',
  neighbour: 'M0-4.4a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 1 1 0-8.8z',
  'neighbour-average': 'M0-6L6 0L0 6L-6 0z',
  region: 'M0-6L6 0L0 6L-6 0z',
  england: 'M0-6.2L6.2 0L0 6.2L-6.2 0z',
}

/** Each place in a row of its own, best first: its name, its figure as a mark in its interval, its figure in words. */
export function caterpillarOf(comparison: Comparison, style: PlaceStyle, { width, text }: Measured) {
  const places = comparison.places.filter(({ value }) => value !== null)
  const names = places.map((place) => `${rankMark(place, comparison)} ${placeName(place, comparison)}`.trim())
  const figures = places.map(({ value }) => placeFigure(value, comparison, style))
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length))
  const widest = Math.min(width * 0.4, (longest(names) * charWidth + 12) * text)
  const fitting = Math.max(8, Math.floor((widest - 12 * text) / (charWidth * text)))
  const left = widest
  const right = width - Math.min(width * 0.24, (longest(figures) * charWidth + 16) * text)
  const scale = scaleOf(
    places.flatMap(({ value, interval }) => [
      Number(value),
      ...(interval === null ? [] : [Number(interval.low), Number(interval.high)]),
    ]),
    style.unit,
    right - left < 150 ? 3 : right - left < 320 ? 4 : 6,
  )
  const across = (value: number) => left + ((value - scale.low) / (scale.high - scale.low)) * (right - left)
  const top = 8 * text
  let y = top
  const rows = places.map((place, at) => {
    const lines = wrapWords(names[at] ?? '', fitting)
    const height = (28 + 16 * (lines.length - 1)) * text
    y += height
    return {
      ...{
        place,
        lines,
        height,
        y: y - height / 2,
        x: across(Number(place.value)),
        figure: figures[at] ?? '',
      },
      ends:
        place.interval === null
          ? null
          : { low: across(Number(place.interval.low)), high: across(Number(place.interval.high)) },
    }
  })
  const england = places.find(({ relation }) => relation === 'england')
  return {
    ...{ width, text, left, right, top, bottom: y, height: y + 36 * text, rows },
    ticks: scale.ticks.map((tick): Tick => ({ at: across(tick), text: tickText(tick, scale, style.unit) })),
    england: england === undefined ? null : across(Number(england.value)),
  }
}
export type Caterpillar = ReturnType<typeof caterpillarOf>

const curveSteps = 64

/** Each place by its base and its figure, within the limits that chance draws around the average of all. */
export function funnelOf(comparison: Comparison, style: PlaceStyle, { width, text }: Measured) {
  const { unit } = style
  const average = Number(comparison.average)
  const points = comparison.places
    .flatMap((place) => {
      if (place.funnel === null || place.numerator === null || place.denominator === null) return []
      const base = Number(place.denominator)
      return [{ place, base, value: (Number(place.numerator) / base) * unitsOf(unit) }]
    })
    .sort((a, b) => a.base - b.base)
  const bases = points.map(({ base }) => base)
  const [least, most] = [Math.min(...bases), Math.max(...bases)]
  const from = most > 2 * least ? 0 : least * 0.9
  const to = most + (most - from) * 0.06
  const first = Math.max(1, from, least * 0.35)
  const curveBases = Array.from(
    { length: curveSteps + 1 },
    (_, at) => first * (to / first) ** (at / curveSteps),
  )
  const curves = (['95', '99.8'] as const).map((confidence: Confidence) => ({
    confidence,
    limits: curveBases.map((base) => ({ base, ...limitsAt(average, { base, unit }, confidence) })),
  }))
  const atLeast = limitsAt(average, { base: least, unit }, '99.8')
  const scale = scaleOf([...points.map(({ value }) => value), atLeast.low, atLeast.high, average], unit, 5)
  const ticks = scale.ticks.map((tick) => ({ tick, text: tickText(tick, scale, unit) }))
  const left = (16 + Math.max(...ticks.map(({ text: word }) => word.length)) * 8.6) * text
  const right = width - 72 * text
  const height = Math.round(Math.min(440, Math.max(300, width * 0.55)) + 20 * text)
  const [top, bottom] = [26 * text, height - 62 * text]
  const x = (base: number) => left + ((base - from) / (to - from)) * (right - left)
  const y = (value: number) => bottom - ((value - scale.low) / (scale.high - scale.low)) * (bottom - top)
  const within = (value: number) => Math.min(bottom, Math.max(top, y(value)))
  const step = niceStep((to - from) / (width < 560 ? 3 : 5))
  const across: Tick[] = []
  for (let base = Math.ceil(from / step) * step; base <= to; base += step) {
    across.push({ at: x(base), text: formatNumber(`${Math.round(base)}`, 0) })
  }
  const spots = points.map(({ place, base, value }) => ({ place, x: x(base), y: y(value) }))
  const path = (side: 'low' | 'high', limits: (typeof curves)[number]['limits']) =>
    limits
      .map((limit, at) => `${at === 0 ? 'M' : 'L'}${round(x(limit.base))} ${round(within(limit[side]))}`)
      .join('')
  return {
    ...{ width, height, text, left, right, top, bottom, spots, across },
    up: ticks.map(({ tick, text: word }): Tick => ({ at: y(tick), text: word })),
    curves: curves.map(({ confidence, limits }) => ({
      confidence,
      paths: [path('low', limits), path('high', limits)],
    })),
    average: { at: y(average), text: placeFigure(comparison.average, comparison, style) },
    ends: endsOf({ curves, average, within, top, bottom, text }),
    names: namesOf(spots, { comparison, left, right, text, top, bottom }),
  }
}
export type Funnel = ReturnType<typeof funnelOf>

const round = (pixels: number): number => Math.round(pixels * 10) / 10

type Ends = {
  curves: { confidence: Confidence; limits: { low: number; high: number }[] }[]
  average: number
  within: (value: number) => number
  top: number
  bottom: number
  text: number
}

/** What each line is, at its end. */
function endsOf({ curves, average, within, top, bottom, text }: Ends) {
  const ends = curves.flatMap(({ confidence, limits }) => {
    const last = limits.at(-1)
    return (['low', 'high'] as const).map((side) => ({
      key: `${confidence} ${side}`,
      words: `${confidence}%`,
      at: within(last?.[side] ?? average),
    }))
  })
  const all = [...ends, { key: 'average', words: 'Average', at: within(average) }]
  return spreadLabels(
    all.map((end) => ({ ...end, y: end.at, height: 16 * text })),
    top - 8 * text,
    bottom + 8 * text,
  )
}

type Named = {
  comparison: Comparison
  left: number
  right: number
  text: number
  top: number
  bottom: number
}

/** The own place and those outside the limits by name, each where it covers neither another name nor a mark. */
function namesOf(spots: readonly Spot[], { comparison, left, right, text, top, bottom }: Named) {
  const taken = spots.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }))
  const named = spots.filter(({ place }) => place.relation === 'self' || place.funnel?.place !== 'within')
  return named.flatMap(({ place, x, y }) => {
    const words = placeName(place, comparison)
    const wide = (words.length * charWidth + 4) * text
    const beside = (by: number) => [
      { x: x + 10, y: y + by, anchor: 'start' as const, left: x + 10, right: x + 10 + wide },
      { x: x - 10, y: y + by, anchor: 'end' as const, left: x - 10 - wide, right: x - 10 },
    ]
    const over = (by: number) => ({
      ...{ x, y: y + by, anchor: 'middle' as const },
      ...{ left: x - wide / 2, right: x + wide / 2 },
    })
    const tries = [
      ...beside(0),
      over(-17 * text),
      over(17 * text),
      ...beside(-15 * text),
      ...beside(15 * text),
    ]
    const free = tries.find((each) => {
      const box = { left: each.left, right: each.right, top: each.y - 8 * text, bottom: each.y + 7 * text }
      if (box.left < left || box.right > right || box.top < top - 20 || box.bottom > bottom) return false
      return !taken.some(
        (other) =>
          other.left < box.right &&
          box.left < other.right &&
          other.top < box.bottom &&
          box.top < other.bottom,
      )
    })
    if (free === undefined) return []
    taken.push({ left: free.left, right: free.right, top: free.y - 8 * text, bottom: free.y + 7 * text })
    return [{ place, words, x: free.x, y: free.y, anchor: free.anchor }]
  })
}
