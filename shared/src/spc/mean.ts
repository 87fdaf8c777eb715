/** Centre and average moving range of the values that count; NaN where there is nothing to average. */
export type Spread = { mean: number; averageRange: number; count: number }

/** Numbers by position in order of time, NaN for a missing one. */
export type Values = Float64Array

const anchorFactor = 1024

/**
 * Mean and average moving range of values[start, end) in one pass, each addition keeping what it loses, so
 * that a constant decimal series lies exactly on its mean. A range is taken between neighbours that both have
 * a value. Both sums start from an anchor larger than any value: then one subtraction tells the loss (Dekker's
 * fast two-sum). The values are far from it in all but wild series, which take the careful way.
 */
export function spreadOf(values: Values, start: number, end: number): Spread {
  const first = values[start] ?? Number.NaN
  const anchor = anchorFactor * Math.abs(first)
  let previous = first
  let sum = anchor
  let carry = 0
  let rangeSum = anchor
  let rangeCarry = 0
  for (let i = start; i < end; i++) {
    const value = values[i] ?? Number.NaN
    const next = sum + value
    carry += value - (next - sum)
    sum = next
    const range = Math.abs(value - previous)
    const nextRange = rangeSum + range
    rangeCarry += range - (nextRange - rangeSum)
    rangeSum = nextRange
    previous = value
  }
  const total = sum - anchor
  const travelled = rangeSum - anchor
  const isAnchored = Math.abs(first) + travelled <= anchor / 4 && Math.abs(total) <= anchor / 2
  if (!isAnchored) return carefulSpread(values, start, end)
  const count = end - start
  return {
    mean: quotient(total, carry, count),
    averageRange: quotient(travelled, rangeCarry, count - 1),
    count,
  }
}

/** The same for any series, with gaps too. */
function carefulSpread(values: Values, start: number, end: number): Spread {
  const present: number[] = []
  const ranges: number[] = []
  let previous = Number.NaN
  for (let i = start; i < end; i++) {
    const value = values[i] ?? Number.NaN
    if (!Number.isNaN(value)) present.push(value)
    const range = Math.abs(value - previous)
    if (!Number.isNaN(range)) ranges.push(range)
    previous = value
  }
  return { mean: meanOf(present), averageRange: meanOf(ranges), count: present.length }
}

/** The average of the moving ranges strictly below a ceiling; NaN when all of them are screened away. */
export function screenedRange(values: Values, start: number, end: number, ceiling: number): number {
  const kept: number[] = []
  for (let i = start + 1; i < end; i++) {
    const range = Math.abs((values[i] ?? Number.NaN) - (values[i - 1] ?? Number.NaN))
    if (range < ceiling) kept.push(range)
  }
  return meanOf(kept)
}

/** The mean of a list, rounded once (Knuth's two-sum); NaN when it is empty. */
export function meanOf(list: readonly number[]): number {
  let sum = 0
  let carry = 0
  for (const value of list) {
    const next = sum + value
    const kept = next - sum
    carry += sum - (next - kept) + (value - kept)
    sum = next
  }
  return quotient(sum, carry, list.length)
}

const split = 134_217_729 // 2^27 + 1, Veltkamp's constant

/** (sum + carry) / n, rounded once: the product of quotient and n is taken exactly (Dekker 1971). */
function quotient(sum: number, carry: number, n: number): number {
  if (n === 0) return Number.NaN
  const first = (sum + carry) / n
  const big = split * first
  const high = big - (big - first)
  const low = first - high
  const product = first * n
  const error = high * n - product + low * n
  return first + (sum - product - error + carry) / n
}
