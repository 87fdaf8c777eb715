import { canonicalOfNumber } from '../figure/figure.ts'

/** What a line's figures usually are, from its last comparable periods; decimal text, null where they are too few. */
export type Usual = {
  low: string | null
  high: string | null
  /** The middle of the changes from one period to the next, without their sign. */
  change: string | null
  last: string | null
  /** "the last 12 quarters" */
  span: string
}

const leastForLimits = 8
const leastForChange = 5
/** Beyond the limits a figure is told only where it jumped there: a line that climbs slowly leaves them too. */
const jumpTimes = 2
/** A change is far out beyond this many times the usual one. */
const farTimes = 5

const middleOf = (sorted: readonly number[]): number => {
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2
}

/**
 * Limits of an XmR chart (mean ± 2.66 × mean moving range) from 8 periods on, and the usual change from 5 on.
 * `values` are decimal text, oldest first, of periods that can be compared.
 */
export function usualOf(values: readonly string[], periodWord: string): Usual {
  const figures = values.map(Number)
  const changes = figures.slice(1).map((value, at) => Math.abs(value - (figures[at] ?? 0)))
  const mean = figures.reduce((sum, value) => sum + value, 0) / Math.max(1, figures.length)
  const range = changes.reduce((sum, change) => sum + change, 0) / Math.max(1, changes.length)
  const change = middleOf([...changes].sort((a, b) => a - b))
  const hasLimits = figures.length >= leastForLimits && range > 0
  return {
    low: hasLimits ? canonicalOfNumber(mean - 2.66 * range) : null,
    high: hasLimits ? canonicalOfNumber(mean + 2.66 * range) : null,
    change: figures.length >= leastForChange && change > 0 ? canonicalOfNumber(change) : null,
    last: values.at(-1) ?? null,
    span: `the last ${figures.length} ${periodWord}`,
  }
}

/** Why a figure deserves a second look before it is sent; null where it does not. Nothing is refused for it. */
export function doubtOf(usual: Usual | null, value: string | null): string | null {
  if (usual === null || value === null) return null
  const { low, high, change, last, span } = usual
  const figure = Number(value)
  const jump = last === null ? 0 : Math.abs(figure - Number(last))
  if (jump > jumpTimes * Number(change ?? 0)) {
    if (high !== null && figure > Number(high)) return `Far above ${span}: please look again.`
    if (low !== null && figure < Number(low)) return `Far below ${span}: please look again.`
  }
  if (change === null) return null
  return jump > farTimes * Number(change)
    ? `A change of more than ${farTimes} times the usual: please look again.`
    : null
}
