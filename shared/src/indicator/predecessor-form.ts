import type { FieldProblem } from '../base/errors.ts'
import { longestReason, problemsOfChoice, problemsOfText } from '../base/form.ts'
import { type Frequency, isPeriodStart, periodLabel, previousPeriod } from '../base/period.ts'

/** An indicator that another one could continue. */
export type PredecessorChoice = {
  code: string
  name: string
  frequency: string
  unit: string
  /** Whether it continues the very indicator that would continue it. */
  isCircular: boolean
}

type Typed = { predecessorCode: string; fromPeriod: string; reason: string }
type Of = { code: string; frequency: Frequency; unit: string }

/** Why an indicator cannot be continued by this one; null where it can. */
export function refusedPredecessor(
  choice: PredecessorChoice | undefined,
  { code, frequency, unit }: Of,
): string | null {
  if (choice === undefined) return 'There is no such indicator, or the board has never agreed it.'
  if (choice.code === code) return 'An indicator does not continue itself.'
  if (choice.isCircular) return `${choice.code} continues this indicator: that would be a circle.`
  if (choice.unit !== unit) return `${choice.code} has another unit: the two cannot stand on one chart.`
  if (choice.frequency !== frequency) return `${choice.code} is not reported as often as this indicator.`
  return null
}

/** What is wrong with naming what an indicator continues. */
export function problemsOfPredecessor(
  { predecessorCode, fromPeriod, reason }: Typed,
  of: Of,
  choices: readonly PredecessorChoice[],
): FieldProblem<keyof Typed>[] {
  const missing = problemsOfChoice(
    'predecessorCode' as const,
    predecessorCode,
    'Choose the indicator it continues.',
  )
  const refused = refusedPredecessor(
    choices.find(({ code }) => code === predecessorCode),
    of,
  )
  const isPeriod = fromPeriod !== '' && isPeriodStart(of.frequency, fromPeriod)
  return [
    ...missing,
    ...(missing.length === 0 && refused !== null
      ? [{ field: 'predecessorCode' as const, sentence: refused }]
      : []),
    ...(isPeriod
      ? []
      : [{ field: 'fromPeriod' as const, sentence: 'Choose the period its own figures begin with.' }]),
    ...problemsOfText('reason', reason, {
      missing: 'Say why the one continues the other: it stays in the history.',
      most: longestReason,
    }),
  ]
}

/** "until March 2025 as CL07" */
export const predecessorWords = (frequency: Frequency, fromPeriod: string, code: string): string =>
  `until ${periodLabel(frequency, previousPeriod(frequency, fromPeriod).start)} as ${code}`
