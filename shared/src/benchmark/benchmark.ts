import { divideDecimals, sumDecimals } from '../base/decimal.ts'
import { addDays, formatDay } from '../base/period.ts'

export type BenchmarkRelation = 'self' | 'england' | 'region' | 'neighbour' | 'neighbour-average'

const relationWords: Record<BenchmarkRelation, string> = {
  self: 'This area',
  england: 'England',
  region: 'Region',
  neighbour: 'Neighbour',
  'neighbour-average': 'Neighbours',
}
/** What a place is to this area; "Neighbours" is the mean of them all. */
export const relationWord = (relation: BenchmarkRelation): string => relationWords[relation]

/** Somebody's published figure of a year, under the label its publisher gives the year. */
export type BenchmarkPoint = {
  periodStart: string
  periodEnd: string
  periodLabel: string
  value: string | null
}

/** The published figures of one place, oldest first. */
export type BenchmarkLine = {
  areaCode: string
  areaName: string
  relation: BenchmarkRelation
  source: string
  licence: string
  retrievedOn: string
  values: BenchmarkPoint[]
}

/** The mean of those that have a value, and of how many; null where none has. */
export type Average = { value: string | null; counted: number; of: number }

export function averageOf(values: readonly (string | null)[]): Average {
  const known = values.filter((value) => value !== null)
  const none = { value: null, counted: 0, of: values.length }
  if (known.length === 0) return none
  return { ...none, value: divideDecimals(sumDecimals(known), `${known.length}`), counted: known.length }
}

export type NeighbourAverage = BenchmarkPoint & Average

/** For each year any statistical neighbour has a row of: the mean over the neighbours, oldest year first. */
export function neighbourAverages(lines: readonly BenchmarkLine[]): NeighbourAverage[] {
  const neighbours = lines.filter((line) => line.relation === 'neighbour')
  return periodsOf(neighbours).map((period) => {
    const values = neighbours.map((line) => valueIn(line, period.periodStart))
    return { ...period, ...averageOf(values) }
  })
}

/**
 * "The year to 31 March 2025", "The 3 years to 31 March 2025": a benchmark's own period, whatever the period of the
 * figure beside it. What is no whole number of years says both its days.
 */
export function benchmarkYear({
  periodStart,
  periodEnd,
}: Pick<BenchmarkPoint, 'periodStart' | 'periodEnd'>): string {
  if (periodStart === periodEnd) return `At ${formatDay(periodEnd)}`
  const after = addDays(periodEnd, 1)
  const years = Number(after.slice(0, 4)) - Number(periodStart.slice(0, 4))
  if (after.slice(4) !== periodStart.slice(4) || years < 1)
    return `${formatDay(periodStart)} to ${formatDay(periodEnd)}`
  return `The ${years > 1 ? `${years} years` : 'year'} to ${formatDay(periodEnd)}`
}

export type NotedBenchmark = BenchmarkLine & { relation: Exclude<BenchmarkRelation, 'self'>; note: string }

/** What stands beside the figures: every other place, the mean of the neighbours before them, each with a note. */
export function benchmarkLines(lines: readonly BenchmarkLine[]): NotedBenchmark[] {
  const averages = neighbourAverages(lines)
  const [first] = lines.filter((line) => line.relation === 'neighbour')
  return lines.flatMap((line) => {
    const { relation } = line
    if (relation === 'self') return []
    const own = { ...line, relation, note: noteOf(line.values) }
    return line === first ? [averageLine(line, averages), own] : [own]
  })
}

function averageLine(first: BenchmarkLine, averages: readonly NeighbourAverage[]) {
  const latest = averages.findLast((point) => point.value !== null)
  const note =
    latest === undefined
      ? noteOf([])
      : `${benchmarkYear(latest)}: the mean of ${latest.counted} of ${latest.of} statistical neighbours.`
  const values = averages.map(({ periodStart, periodEnd, periodLabel, value }) => ({
    periodStart,
    periodEnd,
    periodLabel,
    value,
  }))
  return {
    ...first,
    areaCode: 'neighbours',
    areaName: 'Statistical neighbours',
    relation: 'neighbour-average' as const,
    values,
    note,
  }
}

function noteOf(values: readonly BenchmarkPoint[]): string {
  const latest = values.findLast((point) => point.value !== null)
  return latest === undefined
    ? 'Nothing has been published.'
    : `${benchmarkYear(latest)} is the latest published.`
}

function periodsOf(lines: readonly BenchmarkLine[]) {
  const found = new Map<string, { periodStart: string; periodEnd: string; periodLabel: string }>()
  for (const { periodStart, periodEnd, periodLabel } of lines.flatMap((line) => line.values)) {
    found.set(periodStart, { periodStart, periodEnd, periodLabel })
  }
  return [...found.values()].sort((a, b) => (a.periodStart < b.periodStart ? -1 : 1))
}

const valueIn = (line: BenchmarkLine, periodStart: string): string | null =>
  line.values.find((point) => point.periodStart === periodStart)?.value ?? null
