import { compareDecimal } from '../base/decimal.ts'
import { listed } from '../base/listed.ts'
import type { Polarity } from '../figure/figure.ts'

/** The place of a figure among others: 1 is the best, or the highest where neither end is better. */
export type Rank = {
  place: number
  of: number
  /** Those that have the same figure, and so the same place. */
  level: string[]
  /** 1 is the best quarter; null where neither end is better. */
  quartile: 1 | 2 | 3 | 4 | null
}

export type Ranked = { areaName: string; value: string | null }

/** Among fewer a rank says nothing. */
export const fewestRanked = 4

/** Whether there is a better end. */
export const isJudged = (polarity: Polarity): boolean => polarity === 'higher' || polarity === 'lower'

/** Best first; highest first where neither end is better. */
export const byRank =
  (polarity: Polarity) =>
  (a: string, b: string): number =>
    polarity === 'lower' ? compareDecimal(a, b) : compareDecimal(b, a)

/**
 * Where a figure lies among itself and others. Equal figures share the better place; the quartile is that of the
 * share of those that are better. Null without a figure, and among fewer than four that have one.
 */
export function rankOf(own: string | null, others: readonly Ranked[], polarity: Polarity): Rank | null {
  const known = others.flatMap(({ areaName, value }) => (value === null ? [] : [{ areaName, value }]))
  const of = known.length + 1
  if (own === null || of < fewestRanked) return null
  const order = byRank(polarity)
  const before = known.filter(({ value }) => order(value, own) < 0).length
  const share = before / of
  const quarter = share < 0.25 ? 1 : share < 0.5 ? 2 : share < 0.75 ? 3 : 4
  return {
    place: before + 1,
    of,
    level: known.filter(({ value }) => order(value, own) === 0).map(({ areaName }) => areaName),
    quartile: isJudged(polarity) ? quarter : null,
  }
}

const quarterWords = { 1: 'best', 2: 'second', 3: 'third', 4: 'last' } as const

/** "3rd best of 11", "Joint 3rd highest of 11", "Best of 11". */
export function rankText({ place, of, level, quartile }: Rank): string {
  const end = quartile === null ? 'highest' : 'best'
  const words = [level.length > 0 ? 'joint' : '', place === 1 ? '' : ordinal(place), end].filter(
    (word) => word !== '',
  )
  const text = `${words.join(' ')} of ${of}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "3rd best of 11 with its statistical neighbours, in the best quarter; level with Dudley." */
export function rankSentence(rank: Rank): string {
  const { level, quartile } = rank
  const quarter = quartile === null ? '' : `, in the ${quarterWords[quartile]} quarter`
  const tie = level.length === 0 ? '' : `; level with ${listed(level)}`
  return `${rankText(rank)} with its statistical neighbours${quarter}${tie}.`
}

function ordinal(place: number): string {
  const teen = place % 100 >= 11 && place % 100 <= 13
  const ending = teen ? undefined : [undefined, 'st', 'nd', 'rd'][place % 10]
  return `${place}${ending ?? 'th'}`
}
