import { compareDecimal } from '../base/decimal.ts'
import type { Polarity } from '../figure/figure.ts'
import { boundsOf, type Target } from '../target/target.ts'
import type { Direction } from './reading-words.ts'

/** Whether a definition changed after the first period began and not after the second did. */
export function isBrokenBetween(breaks: readonly string[], earlier: string, later: string): boolean {
  return breaks.some((start) => start > earlier && start <= later)
}

/**
 * What a rise or fall means. Within a band a move is only a move; above or below the band it is better when it
 * leads back. A band indicator without a band is judged like a neutral one.
 */
export function meaningOfMove(move: {
  rises: boolean
  value: string
  polarity: Polarity
  target: Target | null
}): Direction {
  const { rises, value, polarity, target } = move
  if (polarity === 'higher') return rises ? 'improving' : 'worsening'
  if (polarity === 'lower') return rises ? 'worsening' : 'improving'
  if (polarity === 'band') {
    const { low, high } = boundsOf(target, polarity)
    if (high !== null && compareDecimal(value, high) > 0) return rises ? 'worsening' : 'improving'
    if (low !== null && compareDecimal(value, low) < 0) return rises ? 'improving' : 'worsening'
  }
  return rises ? 'increasing' : 'decreasing'
}

/** Against the same period a year earlier, both figures being comparable. */
export function directionSince(
  earlier: string,
  now: { value: string; polarity: Polarity; target: Target | null },
): Direction {
  const change = compareDecimal(now.value, earlier)
  return change === 0 ? 'no-change' : meaningOfMove({ ...now, rises: change > 0 })
}
