import type { FieldProblem } from '../base/errors.ts'
import type { Frequency } from '../base/period.ts'
import type { Unit } from '../figure/figure.ts'
import { type Formula, type FormulaPart, type FormulaSide, formulaSides } from './formula.ts'
import { isUnit } from './indicator-form.ts'

/** An indicator that a formula could name. */
export type FormulaChoice = {
  code: string
  name: string
  unit: Unit
  frequency: Frequency
  /** Whether it is made of a numerator and a denominator, and not of a value alone. */
  hasFraction: boolean
  /** What the two are called; null where the definition does not say. */
  numeratorWording: string | null
  denominatorWording: string | null
  /** Whether it is calculated from the very indicator the formula is for. */
  isCircular: boolean
}

export const mostParts = 12

export type FormulaField = `${FormulaSide}Parts`

const isCounted = (unit: string): boolean => unit === 'count' || unit === 'pounds'

/** Whether a number of an indicator can go into a sum: of a fraction either, of a count the count. */
export const canTake = ({ unit, hasFraction }: FormulaChoice, takes: FormulaPart['takes']): boolean =>
  hasFraction || (takes === 'numerator' && isCounted(unit))

/** What is wrong with a formula for a figure in this unit, said this often. */
export function problemsOfFormula(
  formula: Formula,
  { unit, frequency }: { unit: string; frequency: string },
  choices: readonly FormulaChoice[],
): FieldProblem<FormulaField>[] {
  const byCode = new Map(choices.map((choice) => [choice.code, choice]))
  const problems: FieldProblem<FormulaField>[] = []
  const tell = (side: FormulaSide, sentence: string) => problems.push({ field: `${side}Parts`, sentence })
  if (formula.numerator.length === 0) tell('numerator', 'Choose at least one number to go on top.')
  if (isUnit(unit) && isCounted(unit) && formula.denominator.length > 0) {
    tell('denominator', 'A count or an amount is a sum: choose nothing below, or another unit.')
  }
  if (isUnit(unit) && !isCounted(unit) && formula.denominator.length === 0) {
    tell('denominator', 'Choose what it is divided by: this unit is made of two numbers.')
  }
  for (const side of formulaSides) {
    const parts = formula[side]
    if (parts.length > mostParts) tell(side, `Choose ${mostParts} numbers or fewer.`)
    for (const [at, part] of parts.entries()) {
      const sentence = problemOfPart(part, byCode.get(part.code), frequency)
      if (sentence !== null) tell(side, sentence)
      if (parts.some((other, n) => n < at && other.code === part.code && other.takes === part.takes)) {
        tell(side, `${part.code} is chosen twice: it would be counted twice.`)
      }
    }
  }
  return problems
}

function problemOfPart(part: FormulaPart, choice: FormulaChoice | undefined, frequency: string) {
  if (choice === undefined) return `There is no indicator ${part.code} that can be a part.`
  if (choice.isCircular) return `${part.code} is calculated from this indicator: that would be a circle.`
  if (choice.frequency !== frequency) {
    return `${part.code} is not reported as often as this indicator: all parts are of the same period.`
  }
  if (canTake(choice, part.takes)) return null
  return `${part.code} has a value alone: values are never added or divided.`
}

/** A side of a formula as one text of a form: "CL02.numerator CL03.denominator". */
export const writeParts = (parts: readonly FormulaPart[]): string =>
  parts.map(({ code, takes }) => `${code}.${takes}`).join(' ')

export const readParts = (text: string): FormulaPart[] =>
  text.split(' ').flatMap((each) => {
    const dot = each.lastIndexOf('.')
    if (dot < 1) return []
    const takes = each.slice(dot + 1) === 'denominator' ? 'denominator' : 'numerator'
    return [{ code: each.slice(0, dot), takes }]
  })
