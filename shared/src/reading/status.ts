import { compareDecimal, negateDecimal, sumDecimals } from '../base/decimal.ts'
import type { Polarity } from '../figure/figure.ts'
import { boundsOf, type Target } from '../target/target.ts'
import type { Status } from './reading-words.ts'

function isWithin(value: string, low: string | null, high: string | null, tolerance: string): boolean {
  const slack = (bound: string, by: string) => (by === '0' ? bound : sumDecimals([bound, by]))
  if (low !== null && compareDecimal(value, slack(low, negateDecimal(tolerance))) < 0) return false
  return high === null || compareDecimal(value, slack(high, tolerance)) <= 0
}

/**
 * Where a figure stands against the target in force for its period. Compared exactly, unrounded: 59.96 %
 * misses a target of 60 %. A value on the bound is on target, one on the edge of the tolerance within it.
 */
export function statusOf(judged: {
  value: string | null
  target: Target | null
  polarity: Polarity
}): Status {
  const { value, target, polarity } = judged
  if (polarity === 'neutral') return 'not-judged'
  if (value === null) return 'no-figure'
  const { low, high } = boundsOf(target, polarity)
  if (target === null || (low === null && high === null)) return 'no-target'
  if (isWithin(value, low, high, '0')) return 'on-target'
  return isWithin(value, low, high, target.tolerance) ? 'within-tolerance' : 'off-target'
}
