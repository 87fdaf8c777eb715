import type { FieldProblem } from '../base/errors.ts'
import { longestReason, longestTitle, problemsOfChoice, problemsOfDay, problemsOfText } from '../base/form.ts'
import { addDays } from '../base/period.ts'

export const longestPlace = 200

export type MeetingText = {
  boardId: string
  title: string
  day: string
  startsAt: string
  endsAt: string
  place: string
}
export type MeetingField = keyof MeetingText

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

/** Minutes since midnight of "14:05"; NaN where it is no time of day. */
export const minutesOf = (typed: string): number =>
  clock.test(typed) ? Number(typed.slice(0, 2)) * 60 + Number(typed.slice(3)) : Number.NaN

const problemsOfClock = (
  field: 'startsAt' | 'endsAt',
  typed: string,
  sentence: string,
): FieldProblem<MeetingField>[] => (Number.isNaN(minutesOf(typed)) ? [{ field, sentence }] : [])

/** What is wrong with a meeting; one that is planned lies ahead. */
export function problemsOfMeeting(
  { boardId, title, day, startsAt, endsAt, place }: MeetingText,
  today: string,
): FieldProblem<MeetingField>[] {
  const ofDay = problemsOfDay<MeetingField>('day', day, 'Choose the day of the meeting.')
  const ofClocks = [
    ...problemsOfClock('startsAt', startsAt, 'Enter when it starts, such as 14:00.'),
    ...problemsOfClock('endsAt', endsAt, 'Enter when it ends, such as 16:00.'),
  ]
  const isTurned = ofClocks.length === 0 && minutesOf(endsAt) <= minutesOf(startsAt)
  return [
    ...problemsOfChoice<MeetingField>('boardId', boardId, 'Choose the board that meets.'),
    ...problemsOfText<MeetingField>('title', title, { most: longestTitle }),
    ...ofDay,
    ...(ofDay.length === 0 && day < today
      ? [{ field: 'day' as const, sentence: 'Choose today or a later day.' }]
      : []),
    ...ofClocks,
    ...(isTurned ? [{ field: 'endsAt' as const, sentence: 'It ends after it has started.' }] : []),
    ...problemsOfText<MeetingField>('place', place, {
      missing: 'Enter where it meets, or how it is joined.',
      most: longestPlace,
    }),
  ]
}

/** A meeting every so many months on the same weekday of the month, for a year ahead. */
export const yearlyMonths = [1, 2, 3, 4, 6] as const
export type EveryMonths = (typeof yearlyMonths)[number]

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00.000Z`).getUTCDay()

/** "the second Tuesday": which weekday of its month a day is. */
function sameWeekdayOf(month: string, like: string): string {
  const first = `${month}-01`
  const shift = (weekdayOf(like) - weekdayOf(first) + 7) % 7
  const nth = Math.ceil(Number(like.slice(8)) / 7)
  const day = addDays(first, shift + (nth - 1) * 7)
  return day.slice(0, 7) === month ? day : addDays(day, -7)
}

function monthAfter(month: string, months: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** The days of a year’s meetings, the first among them; a fifth weekday falls on the fourth where there is none. */
export function daysOfYear(first: string, every: EveryMonths): string[] {
  const months = Array.from({ length: 12 / every }, (_, at) => monthAfter(first.slice(0, 7), at * every))
  return months.map((month) => sameWeekdayOf(month, first))
}

export const problemsOfMeetingStep =
  (missing: string | null) =>
  ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
    problemsOfText('reason', reason, { missing, most: longestReason })

/** Why a meeting is not called yet. */
export const emptyAgenda = 'Its agenda is empty: put an item on it first.'
