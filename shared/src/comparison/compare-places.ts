import { canonicalDecimal, toFixedDecimal } from '../base/decimal.ts'
import {
  averageOf,
  type BenchmarkLine,
  type BenchmarkPoint,
  type BenchmarkRelation,
} from '../benchmark/benchmark.ts'
import { canonicalOfNumber, type Polarity, type Unit } from '../figure/figure.ts'
import { intervalText } from '../figure/interval.ts'
import { averageOfAll, type FunnelPlace, inFunnel, type Limits } from './funnel.ts'
import { byRank, fewestRanked, type Rank, rankOf } from './rank.ts'

type Parts = { numerator: string | null; denominator: string | null }
export type PlaceLine = Omit<BenchmarkLine, 'values'> & { values: readonly (BenchmarkPoint & Parts)[] }
type Span = { periodStart: string; periodEnd: string }

/** What of the partnership its reader may see. */
export type OwnFigures = {
  areaName: string
  figures: readonly (Span & Parts & { value: string | null })[]
  /** Periods in which a figure is hidden from the reader. */
  hidden: readonly Span[]
}

export type PlaceStyle = { unit: Unit; polarity: Polarity; decimals: number }

export type ComparedPlace = Parts & {
  areaCode: string
  areaName: string
  relation: BenchmarkRelation
  value: string | null
  /** Among the own place and its neighbours; null for others, and without a figure. */
  rank: number | null
  interval: Limits | null
  funnel: { near: Limits; far: Limits; place: FunnelPlace } | null
}

export type Comparison = Omit<BenchmarkPoint, 'value'> & {
  places: ComparedPlace[]
  decimals: number
  own: Rank | null
  /** Who gave the own figure: the publisher or the partnership; null where there is none, or none to be seen. */
  ownFrom: 'publisher' | 'partnership' | null
  isOwnHidden: boolean
  /** Of the neighbours, how many the mean is of. */
  averaged: { counted: number; of: number }
  /** In the unit, of all that are ranked and have a numerator and a denominator; null where they are too few. */
  average: string | null
}

const isRanked = ({ relation }: { relation: BenchmarkRelation }) =>
  relation === 'self' || relation === 'neighbour'

export const overlaps = (a: Span, b: Span): boolean =>
  a.periodStart <= b.periodEnd && b.periodStart <= a.periodEnd

/** The published figures a reader may see: not the own area's in a period in which an own figure is hidden. */
export const withoutHidden = <
  Point extends Span,
  Line extends { relation: string; values: readonly Point[] },
>(
  lines: readonly Line[],
  hidden: readonly Span[],
): Line[] =>
  lines.map((line) =>
    line.relation !== 'self' || hidden.length === 0
      ? line
      : { ...line, values: line.values.filter((point) => !hidden.some((each) => overlaps(point, each))) },
  )

/**
 * The own place beside England, its region and its neighbours, in the latest year the neighbours have, best first.
 * Each figure counts as it is shown, so that no rank contradicts what is read. Null where nothing is published.
 */
export function comparePlaces(
  lines: readonly PlaceLine[],
  ours: OwnFigures,
  style: PlaceStyle,
): Comparison | null {
  const others = lines.filter(({ relation }) => relation !== 'self')
  const period = latestShared(others)
  if (period === null) return null
  const self = lines.find(({ relation }) => relation === 'self')
  const isOwnHidden = ours.hidden.some((each) => overlaps(each, period))
  const published = isOwnHidden ? null : pointIn(self, period)
  const reported = isOwnHidden ? undefined : ours.figures.find((each) => isSame(each, period))
  const point = published?.value == null ? reported : published
  const shown = others.map((line) => ({ ...line, point: pointIn(line, period) }))
  const decimals = decimalsOf(
    shown.flatMap(({ point: each }) => each?.value ?? []),
    style.decimals,
  )
  const figureOf = (each: (Parts & { value: string | null }) | null | undefined) => ({
    numerator: each?.numerator ?? null,
    denominator: each?.denominator ?? null,
    value: each?.value == null ? null : canonicalDecimal(toFixedDecimal(each.value, decimals)),
  })
  const ownPlace = {
    areaCode: self?.areaCode ?? '',
    areaName: self?.areaName ?? ours.areaName,
    relation: 'self' as const,
    ...figureOf(point),
  }
  const elsewhere = shown.map(({ areaCode, areaName, relation, point: each }) => ({
    ...{ areaCode, areaName, relation },
    ...figureOf(each),
  }))
  const neighbours = elsewhere.filter(({ relation }) => relation === 'neighbour')
  const mean = averageOf(neighbours.map(({ value }) => value))
  const meanPlace = {
    areaCode: '',
    areaName: 'Mean of the neighbours',
    relation: 'neighbour-average' as const,
    ...figureOf({ numerator: null, denominator: null, value: mean.value }),
  }
  const all = [ownPlace, ...elsewhere, ...(mean.value === null ? [] : [meanPlace])]
  const average = averageIn(all, style.unit)
  const { periodStart, periodEnd, periodLabel } = period
  return {
    ...{ periodStart, periodEnd, periodLabel, decimals, isOwnHidden },
    own: rankOf(ownPlace.value, neighbours, style.polarity),
    ownFrom: ownPlace.value === null ? null : point === published ? 'publisher' : 'partnership',
    averaged: { counted: mean.counted, of: mean.of },
    average: average === null ? null : canonicalOfNumber(average),
    places: sorted(all, style.polarity).map((place) => ({
      ...place,
      rank: rankAmong(place, all, style.polarity),
      interval: intervalOfPlace(place, style.unit),
      funnel: average === null || !isRanked(place) ? null : inFunnel(place, average, style.unit),
    })),
  }
}

const isSame = (a: Span, b: Span) => a.periodStart === b.periodStart && a.periodEnd === b.periodEnd

const pointIn = (line: PlaceLine | undefined, { periodStart }: Span) =>
  line?.values.find((point) => point.periodStart === periodStart) ?? null

/** The latest year most neighbours have a figure of; where none are neighbours, the latest anybody has. */
function latestShared(lines: readonly PlaceLine[]): BenchmarkPoint | null {
  const neighbours = lines.filter(({ relation }) => relation === 'neighbour')
  const counted = new Map<string, { point: BenchmarkPoint; count: number }>()
  for (const point of (neighbours.length > 0 ? neighbours : lines).flatMap(({ values }) => values)) {
    if (point.value === null) continue
    const count = (counted.get(point.periodStart)?.count ?? 0) + 1
    counted.set(point.periodStart, { point, count })
  }
  const years = [...counted.values()].sort((a, b) => (a.point.periodEnd < b.point.periodEnd ? 1 : -1))
  const enough = years.find(({ count }) => count * 2 > neighbours.length)
  return (enough ?? years[0])?.point ?? null
}

/** As many as the publisher rounds to, where that is one more than ours at most; ours where nothing is rounded. */
function decimalsOf(values: readonly string[], ours: number): number {
  const given = Math.max(0, ...values.map((value) => value.split('.')[1]?.length ?? 0))
  return given > ours + 1 ? Math.max(1, ours) : Math.max(ours, given)
}

type Placed = Parts & { areaName: string; relation: BenchmarkRelation; value: string | null }

function averageIn(places: readonly Placed[], unit: Unit): number | null {
  const whole = places.filter(
    (place) =>
      isRanked(place) && place.value !== null && place.numerator !== null && place.denominator !== null,
  )
  return whole.length < fewestRanked ? null : averageOfAll(whole, unit)
}

function rankAmong(place: Placed, all: readonly Placed[], polarity: Polarity): number | null {
  if (!isRanked(place)) return null
  const others = all.filter((each) => each !== place && isRanked(each))
  return rankOf(place.value, others, polarity)?.place ?? null
}

const intervalOfPlace = (place: Placed, unit: Unit): Limits | null =>
  place.value === null ? null : intervalText(place, unit)

/** Those without a figure last. */
function sorted<P extends Placed>(places: readonly P[], polarity: Polarity): P[] {
  const order = byRank(polarity)
  return places.toSorted((a, b) => {
    if (a.value === null || b.value === null) return a.value === b.value ? 0 : a.value === null ? 1 : -1
    return order(a.value, b.value) || relationOrder[a.relation] - relationOrder[b.relation]
  })
}

const relationOrder = { self: 0, neighbour: 1, 'neighbour-average': 2, region: 3, england: 4 } as const
