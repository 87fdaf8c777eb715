import type { FieldProblem } from '../base/errors.ts'
import { isDay } from '../base/period.ts'
import { schoolYearOf, type Term, terms } from './term.ts'

export type TermField = `${Term}${'From' | 'Until'}`
export type TermText = Readonly<Record<TermField, string>>
/** A school year may begin in the last days of August. */
const lateAugust = '-08-15'

/** What is wrong with the terms of a school year: each has both days or none, one after the other. */
export function problemsOfTerms(text: TermText, { year }: { year: number }): FieldProblem<TermField>[] {
  const problems: FieldProblem<TermField>[] = []
  let last = ''
  for (const term of terms) {
    const [fromField, untilField] = [`${term}From`, `${term}Until`] as const
    const [from, until] = [text[fromField], text[untilField]]
    if (from === '' && until === '') continue
    const wrong = (field: TermField, sentence: string) => problems.push({ field, sentence })
    if (!isDay(from)) wrong(fromField, 'Choose the first day of the term.')
    else if (!isInYear(from, year)) wrong(fromField, 'Choose a day of this school year.')
    else if (from <= last) wrong(fromField, 'It begins before the term before it has ended.')
    else if (!isDay(until)) wrong(untilField, 'Choose the last day of the term.')
    else if (until < from) wrong(untilField, 'The last day cannot be before the first.')
    else if (!isInYear(until, year)) wrong(untilField, 'Choose a day of this school year.')
    if (isDay(until)) last = until
  }
  return problems
}

const isInYear = (day: string, year: number): boolean =>
  schoolYearOf(day) === year || (day >= `${year}${lateAugust}` && day < `${year}-09-01`)
