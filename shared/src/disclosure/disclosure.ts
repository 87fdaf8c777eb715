import { type AbsenceReason, absenceSymbol } from '../figure/absence.ts'
import type { Figure, Unit } from '../figure/figure.ts'
import { type DisclosureAudience, type RuleSet, standardRuleSet } from './disclosure-rules.ts'
import { roundedFigure } from './rounded-figure.ts'

export type FigureToDisclose = Figure & { reason: AbsenceReason | null }

export type DisclosedFigure = FigureToDisclose & {
  /** Why there is no number, as a symbol; 'low' where a number that is not zero was rounded to zero. */
  symbol: string | null
  /** The figure rests on a small count: wider audiences do not see it. */
  isSmall: boolean
  /** It is not told until all parts of its period are there. */
  isWaiting: boolean
}

export type DisclosureHow = {
  unit: Unit
  audience: DisclosureAudience
  rules?: RuleSet
  /** What is decided of its cell; see hiddenCells. */
  silence: Silence | null
  /** By how much a numerator is more than what it counts; see IndicatorHistory. */
  annualisedBy?: number
}

const isSmallCount = (count: number, rules: RuleSet) => count > 0 && count < rules.smallCount + 1

/**
 * Whether a figure must be kept from wider audiences for its own sake (DOMAIN section 7.2): a count of 1–5; a
 * numerator of 1–5; for a percentage denominator minus numerator of 1–5; a denominator of 10 or less. Zero is
 * not small. A value without numerator and denominator that is not a count cannot be judged and is not small.
 * What is told as a year's is judged by what was counted: `annualisedBy` is by how much it was raised.
 */
export function isSmallFigure(
  figure: Figure,
  unit: Unit,
  rules: RuleSet = standardRuleSet,
  annualisedBy = 1,
): boolean {
  const { numerator, denominator, value } = figure
  const counted = (text: string) => Math.abs(Number(text)) / annualisedBy
  if (unit === 'count' && value !== null && isSmallCount(counted(value), rules)) return true
  if (numerator === null || denominator === null) return false
  const x = counted(numerator)
  const n = Number(denominator)
  if (n === 0) return isSmallCount(x, rules)
  if (isSmallCount(x, rules) || n <= rules.smallDenominator) return true
  return unit === 'percent' && isSmallCount(n - x, rules)
}

/** Why nothing is said of a figure: it is kept for ever, or until all parts of its period are there. */
export type Silence = 'hidden' | 'waiting'
const reasonOf = { hidden: 'suppressed', waiting: 'not-available' } as const

/** A figure without its numbers: confidential (`c`) where it is hidden, not available (`x`) where it waits. */
export function withheld<T extends FigureToDisclose>(figure: T, silence: Silence): T & DisclosedFigure {
  const none = { numerator: null, denominator: null, value: null }
  const reason = reasonOf[silence]
  return {
    ...figure,
    ...none,
    reason,
    symbol: absenceSymbol[reason],
    isSmall: silence === 'hidden',
    isWaiting: silence === 'waiting',
  }
}

/** The figure as it is, with its symbol and its small-count mark. */
export function shown<T extends FigureToDisclose>(figure: T, isSmall: boolean): T & DisclosedFigure {
  const { value, reason } = figure
  const symbol = value !== null || reason === null ? null : absenceSymbol[reason]
  return { ...figure, symbol, isSmall, isWaiting: false }
}

/** For everybody; 'low' where a number that is not zero reads zero. */
function forPublic<T extends DisclosedFigure>(
  figure: T,
  of: { unit: Unit; rules: RuleSet; annualisedBy: number },
): T {
  const rounded = roundedFigure(figure, of)
  return {
    ...rounded,
    symbol: rounded.value === '0' && Number(figure.value) !== 0 ? 'low' : figure.symbol,
  }
}

/**
 * One figure as an audience may see it; a small one is kept although nothing was decided of it. Status, direction,
 * message and interval are made from what this returns, never from what it was given.
 */
export function discloseFigure<T extends FigureToDisclose>(
  figure: T,
  { unit, audience, rules = standardRuleSet, silence, annualisedBy = 1 }: DisclosureHow,
): T & DisclosedFigure {
  if (rules.isDisclosed) return shown(figure, false)
  if (audience === 'trusted') return shown(figure, isSmallFigure(figure, unit, rules))
  const kept = silence ?? (isSmallFigure(figure, unit, rules, annualisedBy) ? 'hidden' : null)
  if (kept !== null) return withheld(figure, kept)
  return audience === 'public'
    ? forPublic(shown(figure, false), { unit, rules, annualisedBy })
    : shown(figure, false)
}
