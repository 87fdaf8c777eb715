import type { FieldProblem } from '../base/errors.ts'
import { fromPeriodMissing, longestReason, problemsOfChoice, problemsOfText } from '../base/form.ts'
import { type Frequency, isPeriodStart } from '../base/period.ts'

/** Days somebody may set, both ends included. */
export const scheduleDays = { dueDays: { least: 1, most: 365 }, graceDays: { least: 0, most: 60 } } as const
type DaysField = keyof typeof scheduleDays

export const daysUnclear = (field: DaysField): string =>
  `Give whole days from ${scheduleDays[field].least} to ${scheduleDays[field].most}.`

type Schedule = { fromPeriod: string; dueDays: number; graceDays: number }
export type ScheduleField = keyof Schedule | 'scope' | 'deputyMemberId'

/** What is wrong with when figures of these frequencies are to be due. */
export function problemsOfSchedule(
  schedule: Schedule,
  { frequencies }: { frequencies: readonly Frequency[] },
): FieldProblem<ScheduleField>[] {
  const { fromPeriod } = schedule
  const ofPeriod: FieldProblem<ScheduleField>[] = problemsOfChoice(
    'fromPeriod',
    fromPeriod,
    fromPeriodMissing,
  )
  const isOwn = frequencies.every((each) => each === frequencies[0] && isPeriodStart(each, fromPeriod))
  if (ofPeriod.length === 0 && !isOwn) {
    ofPeriod.push({ field: 'fromPeriod', sentence: 'Choose a period of the indicators’ own frequency.' })
  }
  const ofDays = (['dueDays', 'graceDays'] as const).flatMap((field) => {
    const days = schedule[field]
    const { least, most } = scheduleDays[field]
    const isRight = Number.isInteger(days) && days >= least && days <= most
    return isRight ? [] : [{ field, sentence: daysUnclear(field) }]
  })
  return [...ofDays, ...ofPeriod]
}

/** What is wrong with ending due days, or declining what was proposed. */
export const problemsOfScheduleEnd = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, { missing: 'Say why: it stays in the history.', most: longestReason })
