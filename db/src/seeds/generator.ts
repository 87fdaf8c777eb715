import type { Period } from '@roundtable/shared/base/period.ts'
import { canonicalOfNumber, type Figure, scaleOf, valueFrom } from '@roundtable/shared/figure/figure.ts'
import { aprilOf } from './base/calendar.ts'
import { type Base, type Level, levels } from './base/levels.ts'
import { between, normal, randomOf } from './base/random.ts'
import { type Story, stories } from './base/stories.ts'
import type { Catalogued } from './catalogue.ts'

/** Counts before they become text; a value without a fraction keeps only the numerator. */
export type Counts = { numerator: number; denominator: number | null }

const childrenNow = 45_180
const childrenMoreEachYear = 110

/** Children aged 0 to 17, from a mid-year estimate that changes once a year. */
function childrenIn(period: Period, today: string): number {
  const years = Number(aprilOf(today).slice(0, 4)) - Number(aprilOf(period.start).slice(0, 4))
  return childrenNow - years * childrenMoreEachYear
}

/** The figures of one indicator over its periods; `of` gives those of an indicator that was made before. */
export function countsOf(
  indicator: Catalogued,
  periods: readonly Period[],
  today: string,
  of: (code: string) => readonly Counts[],
): Counts[] {
  const level = levels[indicator.code]
  if (level === undefined) throw new Error(`${indicator.code} has no level`)
  const random = randomOf(`figures ${indicator.code}`)
  const story = stories[indicator.code]
  const brokenFrom = aprilOf(today, 1)
  return periods.map((period, index) => {
    const back = periods.length - 1 - index
    if (story?.kind === 'rare') {
      return { numerator: story.counts[index % story.counts.length] ?? 0, denominator: null }
    }
    const chance = normal(random)
    const denominator = denominatorOf(level, story, random, () =>
      baseOf(level.base, index, period, today, of),
    )
    if (story?.kind === 'slope' && story.ends !== undefined && back === 0) {
      return { numerator: story.ends[0], denominator: story.ends[1] }
    }
    const centre = centreOf(level, story, { period, index, back, count: periods.length, brokenFrom })
    return fractionOf(indicator, level, centre + level.noise * chance, denominator)
  })
}

function baseOf(
  base: Base,
  index: number,
  period: Period,
  today: string,
  of: (code: string) => readonly Counts[],
): number {
  if (typeof base === 'number') return base
  if (base === 'children') return childrenIn(period, today)
  const found = of(base.like)
  const like = found[Math.min(index, found.length - 1)]
  return (like?.[base.take] ?? 0) * (base.share ?? 1)
}

function denominatorOf(
  level: Level,
  story: Story | undefined,
  random: () => number,
  base: () => number,
): number {
  const wander = (random() * 2 - 1) * level.spread
  if (story?.kind === 'tiny' || story?.kind === 'beyond-reach')
    return between(random, story.least, story.most)
  const exact = typeof level.base === 'number'
  const wanted = exact ? base() * (1 + wander) : base()
  return level.tenths !== undefined ? Math.round(wanted * 10) / 10 : Math.round(wanted)
}

type Place = { period: Period; index: number; back: number; count: number; brokenFrom: string }

function centreOf(level: Level, story: Story | undefined, place: Place): number {
  if (story?.kind === 'slope') {
    const way = Math.min(1, Math.max(0, 1 - place.back / story.over))
    return level.at + (story.to - level.at) * way
  }
  if (story?.kind === 'step') return place.back < story.back ? story.to : level.at
  if (story?.kind === 'break') return place.period.start >= place.brokenFrom ? story.to : level.at
  if (story?.kind === 'season') {
    const middle = (Number(place.period.start.slice(5, 7)) + Number(place.period.end.slice(5, 7))) / 2
    const wave = Math.cos(((middle - story.peakMonth) * Math.PI) / 6)
    return level.at + story.swing * wave + (story.slope ?? 0) * (place.index / (place.count - 1))
  }
  return level.at
}

function fractionOf(indicator: Catalogued, level: Level, value: number, denominator: number): Counts {
  const times = level.times ?? 1
  const exact = (value * denominator) / scaleOf(indicator.unit) / times
  const rounded = level.tenths === 'both' ? Math.round(exact * 10) / 10 : Math.round(exact)
  const least = indicator.signed ? rounded : Math.max(0, rounded)
  const most = indicator.unit === 'percent' && times === 1 ? Math.min(denominator, least) : least
  return { numerator: most * times, denominator }
}

/** The figure as it is stored: decimal text, the value computed by the product's one function. */
export function figureOf(indicator: Catalogued, counts: Counts): Figure {
  if (counts.denominator === null) {
    return { numerator: null, denominator: null, value: canonicalOfNumber(counts.numerator) }
  }
  const numerator = canonicalOfNumber(counts.numerator)
  const denominator = canonicalOfNumber(counts.denominator)
  return { numerator, denominator, value: valueFrom({ numerator, denominator }, indicator.unit) }
}

/** The same people by age band: the bands add up to the whole, numerator and denominator. */
export function slicesOf(code: string, whole: readonly Counts[], bands: number): Counts[][] {
  const random = randomOf(`slices ${code}`)
  const slices: Counts[][] = Array.from({ length: bands }, () => [])
  for (const { numerator, denominator } of whole) {
    let peopleLeft = denominator ?? 0
    let countedLeft = numerator
    for (let band = 0; band < bands; band += 1) {
      const last = band === bands - 1
      const share = 1 / (bands - band)
      const people = last ? peopleLeft : Math.round(peopleLeft * (share + 0.02 - random() * 0.04))
      const wanted = Math.round((countedLeft * people) / peopleLeft + (random() * 2 - 1) * 1.4)
      const least = Math.max(0, countedLeft - (peopleLeft - people))
      const counted = last ? countedLeft : Math.min(people, countedLeft, Math.max(least, wanted))
      slices[band]?.push({ numerator: counted, denominator: people })
      peopleLeft -= people
      countedLeft -= counted
    }
  }
  return slices
}
