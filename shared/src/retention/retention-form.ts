import type { FieldProblem } from '../base/errors.ts'
import { longestReason, problemsOfText, wholeNumber } from '../base/form.ts'

const mostYears = 100

export type RetentionText = { years: string; reason: string }

/** What is wrong with for how long a kind of record is kept. */
export function problemsOfRetention({ years, reason }: RetentionText): FieldProblem<keyof RetentionText>[] {
  const wanted = wholeNumber(years)
  const sentence = `Enter a whole number of years from 1 to ${mostYears}.`
  return [
    ...(wanted >= 1 && wanted <= mostYears ? [] : [{ field: 'years' as const, sentence }]),
    ...problemsOfText('reason', reason, {
      missing: 'Say why: it stays in the history.',
      most: longestReason,
    }),
  ]
}
