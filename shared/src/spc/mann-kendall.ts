import type { Values } from './mean.ts'

/** Rises less falls over all pairs, how far that strays by chance, and of how many values. */
export type PairCount = { rises: number; variance: number; count: number }

/**
 * Mann and Kendall's count over values[start, end): every later value held against every earlier one. The variance
 * is corrected for ties (Kendall 1975). Missing values take no part.
 */
export function countPairs(values: Values, start: number, end: number): PairCount {
  const present: number[] = []
  for (let i = start; i < end; i++) {
    const value = values[i] ?? Number.NaN
    if (!Number.isNaN(value)) present.push(value)
  }
  const count = present.length
  let rises = 0
  for (let i = 0; i < count; i++) {
    const here = present[i] ?? 0
    for (let j = i + 1; j < count; j++) {
      const there = present[j] ?? 0
      rises += Number(there > here) - Number(there < here)
    }
  }
  const weight = (n: number) => n * (n - 1) * (2 * n + 5)
  let ties = 0
  const sorted = present.sort((a, b) => a - b)
  for (let i = 0, run = 1; i < count; i++) {
    if (sorted[i] === sorted[i + 1]) run++
    else {
      ties += weight(run)
      run = 1
    }
  }
  return { rises, variance: (weight(count) - ties) / 18, count }
}

/** The standard normal score of the count, corrected for continuity; 0 where nothing varies. */
export function scoreOf({ rises, variance }: PairCount, inflation = 1): number {
  if (variance <= 0 || rises === 0) return 0
  return (rises - Math.sign(rises)) / Math.sqrt(variance * inflation)
}
