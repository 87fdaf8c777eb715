import type { FieldProblem } from '../base/errors.ts'
import { problemsOfDay } from '../base/form.ts'
import { localDay, momentAt } from '../base/local-time.ts'
import { isDay } from '../base/period.ts'
import { canonicalMoment, momentProblem, shortMoment } from './as-at-rules.ts'

type DayAndTime = { day: string; time: string }

/** "9:00", "09.00" and "0900" are the same time; null where it is none. */
function timeIn(text: string): string | null {
  const [, hours = '', minutes = ''] = /^\s*(\d{1,2})[:.]?(\d{2})\s*$/.exec(text) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** The moment that a day and a time by the clock on the wall name, as it stands in an address; null where they name none. */
export function momentOf({ day, time: text }: DayAndTime): string | null {
  const time = timeIn(text)
  return time === null || !isDay(day) ? null : shortMoment(momentAt(day, time))
}

/** What is wrong with the moment somebody wants to read as at; `now` is a canonical moment. */
export function problemsOfMoment(
  typed: DayAndTime,
  { now }: { now: string },
): FieldProblem<keyof DayAndTime>[] {
  const unclear: FieldProblem<keyof DayAndTime>[] = problemsOfDay('day', typed.day, 'Choose a day.')
  if (timeIn(typed.time) === null) unclear.push({ field: 'time', sentence: 'Enter a time, such as 09:00.' })
  const moment = momentOf(typed)
  if (moment === null) return unclear
  const sentence = momentProblem(canonicalMoment(moment), { began: '', now })
  return sentence === null ? [] : [{ field: typed.day === localDay(now) ? 'time' : 'day', sentence }]
}
