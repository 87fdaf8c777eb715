import type { Unit } from '../figure/figure.ts'
import type { CellState } from './cell-history.ts'
import { isSmallFigure } from './disclosure.ts'
import type { RuleSet } from './disclosure-rules.ts'

/**
 * What is protected in a figure, in children or events: those it counts, those it is counted among, and those it
 * leaves out. Null where the figure does not say, or where parts do not make up a whole (the leavers-out of a rate).
 */
export type Amounts = { counted: number | null; base: number | null; leftOut: number | null }

export const amountNames = ['counted', 'base', 'leftOut'] as const
export type AmountName = (typeof amountNames)[number]

/** A published state as disclosure judges it. */
export type JudgedState = CellState & {
  amounts: Amounts
  /** It must be kept from wider audiences for its own sake, or its source has kept it. */
  isSmall: boolean
}

const numberOf = (text: string | null): number | null => (text === null ? null : Math.abs(Number(text)))

/** Whether the parts' denominators make up the whole's: of rates and amounts of money they are a population. */
const hasBase = (unit: Unit): boolean => !unit.startsWith('rate_') && unit !== 'pounds'

/** `annualisedBy`: see IndicatorHistory. Nothing published is zero, but for what its source suppressed. */
export function amountsOf(
  { numerator, denominator, value, reason }: CellState,
  { unit, annualisedBy }: { unit: Unit; annualisedBy: number },
): Amounts {
  if (value === null && numerator === null) {
    const none = reason === 'suppressed' ? null : 0
    return { counted: none, base: none, leftOut: none }
  }
  const isCount = unit === 'count' || unit === 'pounds'
  const told = numberOf(numerator ?? (isCount ? value : null))
  const counted = told === null ? null : told / annualisedBy
  const base = hasBase(unit) ? numberOf(denominator) : null
  const leftOut = unit === 'percent' && counted !== null && base !== null ? Math.abs(base - counted) : null
  return { counted, base, leftOut }
}

/** `isForced`: it is to be kept although it is not small. */
export function judge(
  state: CellState,
  of: { unit: Unit; annualisedBy: number; rules: RuleSet },
  isForced: boolean,
): JudgedState {
  const amounts = amountsOf(state, of)
  const isSmall =
    isForced || state.reason === 'suppressed' || isSmallFigure(state, of.unit, of.rules, of.annualisedBy)
  return { ...state, amounts, isSmall }
}

/** The least of each amount in either; null where one does not say. */
export function leastOf(a: Amounts | undefined, b: Amounts): Amounts {
  if (a === undefined) return b
  const least = (x: number | null, y: number | null) => (x === null || y === null ? null : Math.min(x, y))
  return {
    counted: least(a.counted, b.counted),
    base: least(a.base, b.base),
    leftOut: least(a.leftOut, b.leftOut),
  }
}
