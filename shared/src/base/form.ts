import type { FieldProblem } from './errors.ts'
import { isDay, isDayInReach, outOfReach } from './period.ts'

/** Longest texts, in characters, of what many forms ask for. */
export const longestReason = 2000
export const longestMeeting = 200
/** A post, a named role, the name of an agency or a person. */
export const longestName = 120
export const longestTitle = 120

export const fromPeriodMissing = 'Choose the period it begins with.'

/** "Use 2,000 characters or fewer." */
export const tooLong = (most: number): string =>
  `Use ${String(most).replace(/\B(?=(\d{3})+$)/, ',')} characters or fewer.`

/** What is wrong with a text: where nothing is written and a sentence says that something has to be, or where it is too long. */
export function problemsOfText<Field extends string>(
  field: Field,
  text: string,
  { missing = null, most }: { missing?: string | null; most: number },
): FieldProblem<Field>[] {
  const written = text.trim()
  if (written === '') return missing === null ? [] : [{ field, sentence: missing }]
  return written.length > most ? [{ field, sentence: tooLong(most) }] : []
}

/** A problem where nothing was chosen. */
export const problemsOfChoice = <Field extends string>(
  field: Field,
  chosen: string,
  missing: string,
): FieldProblem<Field>[] => (chosen === '' ? [{ field, sentence: missing }] : [])

/** A problem where a day is missing, is none, or lies where nothing is planned or remembered. */
export const problemsOfDay = <Field extends string>(
  field: Field,
  day: string,
  missing: string,
): FieldProblem<Field>[] =>
  isDayInReach(day) ? [] : [{ field, sentence: isDay(day) ? outOfReach : missing }]

/** A whole number as typed; NaN where it is none. */
export const wholeNumber = (text: string): number =>
  /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN

/** What an empty field stands for where the field may stay empty. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** It is recorded on the day itself or later: nothing is in force that has not begun. */
export function problemsOfPastDay<Field extends string>(
  field: Field,
  day: string,
  { missing, today }: { missing: string; today: string },
): FieldProblem<Field>[] {
  const problems = problemsOfDay(field, day, missing)
  return problems.length > 0 || day <= today
    ? problems
    : [{ field, sentence: 'Choose today or a day that has passed: record it on the day itself.' }]
}

/** What is planned lies ahead; a day that stands already may have passed. */
export const problemsOfDayAhead = <Field extends string>(
  field: Field,
  day: string,
  { today, stands = null }: { today: string; stands?: string | null },
): FieldProblem<Field>[] =>
  day === '' || day === stands || day >= today ? [] : [{ field, sentence: 'Choose today or a day to come.' }]
