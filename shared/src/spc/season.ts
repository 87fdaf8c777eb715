import { fTail } from './beta.ts'
import type { Values } from './mean.ts'

/** What each time of the year adds to the average, by position; and how much wider limits must be for having found it. */
export type Season = { effects: Float64Array; widening: number }

const level = 0.01
const fewestYears = 3

const middleOf = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  const high = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? high : ((sorted[half - 1] ?? Number.NaN) + high) / 2
}

const averageOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length

/** The middle of all slopes between values of the same time of the year (Hirsch, Slack and Smith 1982). */
function slopeOf(groups: readonly (readonly Timed[])[]): number {
  const slopes: number[] = []
  for (const group of groups) {
    for (let i = 0; i < group.length; i++) {
      for (let j = i + 1; j < group.length; j++) {
        const [a, b] = [group[i], group[j]]
        if (a !== undefined && b !== undefined) slopes.push((b.value - a.value) / (b.at - a.at))
      }
    }
  }
  return slopes.length === 0 ? 0 : middleOf(slopes)
}

type Timed = { at: number; value: number }

/** Ranks from 1 on; equal values share the middle of theirs. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = new Array<number>(values.length).fill(0)
  for (let i = 0; i < order.length; ) {
    let j = i
    while (j + 1 < order.length && values[order[j + 1] ?? 0] === values[order[i] ?? 0]) j++
    for (let k = i; k <= j; k++) ranks[order[k] ?? 0] = (i + j) / 2 + 1
    i = j + 1
  }
  return ranks
}

/** Kruskal and Wallis's question asked by an F test of the ranks, which is exact enough for small groups (Iman and Davenport 1976). */
function isSeasonal(ranks: readonly number[], groupOf: readonly number[], groups: number): boolean {
  const n = ranks.length
  const sums = new Array<number>(groups).fill(0)
  const counts = new Array<number>(groups).fill(0)
  let squares = 0
  ranks.forEach((rank, i) => {
    const g = groupOf[i] ?? 0
    sums[g] = (sums[g] ?? 0) + rank
    counts[g] = (counts[g] ?? 0) + 1
    squares += rank * rank
  })
  const middle = (n * (n + 1) * (n + 1)) / 4
  const between = sums.reduce((sum, each, g) => sum + (each * each) / (counts[g] ?? 1), 0) - middle
  const within = squares - middle - between
  const free = n - groups - 1
  if (free < 1 || between <= 0) return false
  return within <= 0 || fTail(between / (groups - 1) / (within / free), groups - 1, free) < level
}

/**
 * The season of values[start, end), `times` telling each position's time of the year (0 to perYear − 1); null where
 * three whole years are not there or the years do not agree. Slope taken off first, so that a steady rise is no season;
 * tested at 1 %. A time of the year counts with three values; one that has fewer, as August in schools, has no effect.
 */
export function seasonOf(
  values: Values,
  times: Values,
  { start, end, perYear }: { start: number; end: number; perYear: number },
): Season | null {
  if (perYear < 2 || end - start < fewestYears * perYear) return null
  const byTime: Timed[][] = Array.from({ length: perYear }, () => [])
  for (let i = start; i < end; i++) {
    const value = values[i] ?? Number.NaN
    if (!Number.isNaN(value)) byTime[times[i] ?? -1]?.push({ at: i, value })
  }
  const groups = byTime.filter((group) => group.length >= fewestYears)
  if (groups.length < 2 || groups.length < perYear - 2) return null
  const slope = slopeOf(groups)
  const rests: number[] = []
  const groupOf: number[] = []
  groups.forEach((group, g) => {
    for (const { at, value } of group) {
      rests.push(value - slope * (at - start))
      groupOf.push(g)
    }
  })
  if (!isSeasonal(ranksOf(rests), groupOf, groups.length)) return null
  const middles = groups.map((_, g) => averageOf(rests.filter((_rest, i) => groupOf[i] === g)))
  const middle = averageOf(middles)
  const effects = new Float64Array(values.length)
  for (let i = start; i < end; i++) {
    const g = groups.indexOf(byTime[times[i] ?? -1] ?? [])
    effects[i] = g < 0 ? 0 : (middles[g] ?? middle) - middle
  }
  return { effects, widening: Math.sqrt(rests.length / (rests.length - groups.length)) }
}
