import { canonicalOfNumber, type Figure, scaleOf, type Unit } from '../figure/figure.ts'
import type { RuleSet } from './disclosure-rules.ts'

type Of = { unit: Unit; rules: RuleSet; annualisedBy: number }

/**
 * A figure that is told, as everybody reads it: counts to the nearest 5, a value rounded from the unrounded one, so
 * coarsely that a rate times its population tells no count more exactly than counts are told (the population is known
 * from elsewhere). Beside a value the counts are left out where it would tell more of them than they do: 40% beside
 * 10 of 30 can only be 12 of 30. Whether it does is decided from what is shown, and so tells nothing itself.
 */
export function roundedFigure<F extends Figure>(figure: F, of: Of): F {
  const { unit } = of
  const numerator = roundedCount(figure.numerator, stepOf(of))
  const denominator = roundedCount(figure.denominator, of.rules.roundCountsTo)
  if (unit === 'count') {
    return { ...figure, numerator, denominator, value: roundedCount(figure.value, stepOf(of)) }
  }
  const step = valueStep(denominator, of)
  const value = figure.value === null ? null : roundTo(figure.value, step)
  const isOpen = value === null || leavesOpen({ numerator, denominator, value }, step, of)
  return { ...figure, value, numerator: isOpen ? numerator : null, denominator: isOpen ? denominator : null }
}

/** What is told as a year's goes in steps of what a step is worth in a year. */
const stepOf = ({ rules, annualisedBy }: Of): number => rules.roundCountsTo * annualisedBy

/** Halves away from zero; never "-0". */
function roundTo(text: string, step: number): string {
  const times = Number(text) / step
  return canonicalOfNumber(Math.sign(times) * Math.round(Math.abs(times)) * step + 0)
}

const roundedCount = (text: string | null, step: number): string | null =>
  text === null ? null : roundTo(text, step)

/** How coarsely a value is told: 1, 2 or 5 times a power of ten. */
function valueStep(denominator: string | null, of: Of): number {
  const { unit, rules } = of
  if (unit === 'percent') return 10 ** -rules.percentDecimals
  const finest = 10 ** -rules.otherDecimals
  if (!unit.startsWith('rate_') || denominator === null || denominator === '0') return finest
  const counts = (step: number) => (step * Number(denominator)) / scaleOf(unit)
  for (let power = finest; ; power *= 10) {
    const step = [power, 2 * power, 5 * power].find((each) => counts(each) >= stepOf(of) - tiny)
    if (step !== undefined) return step
  }
}
const tiny = 1e-9

/** Whether every count that the rounded ones leave open is left open by the value as well. */
function leavesOpen({ numerator, denominator, value }: Figure, step: number, of: Of): boolean {
  if (numerator === null || denominator === null) return true
  const counted = openIn(numerator, stepOf(of), of.annualisedBy).filter(
    (n) => n === 0 || n > of.rules.smallCount,
  )
  const base = openIn(denominator, of.rules.roundCountsTo, 1).filter((n) => n > of.rules.smallDenominator)
  const agree = (n: number, d: number) =>
    Math.abs((n / d) * scaleOf(of.unit) - Number(value)) <= step / 2 + tiny &&
    !(of.unit === 'percent' && n > d)
  return (
    counted.every((n) => base.some((d) => agree(n, d))) && base.every((d) => counted.some((n) => agree(n, d)))
  )
}

/** What rounds to it, in whole steps of a unit. */
function openIn(rounded: string, step: number, unit: number): number[] {
  const middle = Number(rounded)
  const first = Math.ceil((middle - step / 2) / unit)
  const count = Math.floor((middle + step / 2 - tiny) / unit) - first + 1
  return Array.from({ length: count }, (_, i) => (first + i) * unit).filter((n) => n >= 0)
}
