import { localDay, localTime, momentAt } from './local-time.ts'
import { addDays } from './period.ts'

/** Bank holidays as ISO days. */
export type Holidays = ReadonlySet<string>

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00.000Z`).getUTCDay()

/** Monday to Friday, except bank holidays. */
export function isWorkingDay(day: string, holidays: Holidays): boolean {
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && !holidays.has(day)
}

export function workingDayOnOrBefore(day: string, holidays: Holidays): string {
  return isWorkingDay(day, holidays) ? day : workingDayOnOrBefore(addDays(day, -1), holidays)
}

export function workingDayOnOrAfter(day: string, holidays: Holidays): string {
  return isWorkingDay(day, holidays) ? day : workingDayOnOrAfter(addDays(day, 1), holidays)
}

/** The working day that is so many working days after a day, which itself does not count. */
export function workingDaysAfter(day: string, count: number, holidays: Holidays): string {
  let last = day
  for (let left = count; left > 0; left -= 1) last = workingDayOnOrAfter(addDays(last, 1), holidays)
  return last
}

/** How many working days there are after a day, up to another one. */
export function workingDaysUntil(from: string, until: string, holidays: Holidays): number {
  let count = 0
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1))
    if (isWorkingDay(day, holidays)) count += 1
  return count
}

/** Days before the due day on which people are reminded. */
export const reminderDays = 5

/** The day of the reminder: a working day, five days before the due day or the last one before that. */
export const reminderDay = (dueOn: string, holidays: Holidays): string =>
  workingDayOnOrBefore(addDays(dueOn, -reminderDays), holidays)

/** Mails go out from the first hour on and before the last, by the clock of the partnership. */
export const mailHours = { from: 8, until: 18 } as const

export function isMailTime(moment: string, holidays: Holidays): boolean {
  const { day, hour } = localTime(moment)
  return isWorkingDay(day, holidays) && hour >= mailHours.from && hour < mailHours.until
}

const mondayOf = (day: string): string => addDays(day, -((weekdayOf(day) + 6) % 7))

/** The first working day of the week that holds the day, as a rule its Monday. */
export const digestDay = (day: string, holidays: Holidays): string =>
  workingDayOnOrAfter(mondayOf(day), holidays)

/** The Monday that names the week of a moment. */
export const weekOf = (moment: string): string => mondayOf(localDay(moment))

/** The moment of a day at which mails begin, in UTC: eight in the morning by the clock on the wall. */
export const mailsBegin = (day: string): string => momentAt(day, `0${mailHours.from}:00`)

/** The next midnight by the clock on the wall, in UTC. */
export const nextDayBegins = (after: string): string => momentAt(addDays(localDay(after), 1), '00:00')

/** The next moment after this one at which weekly mails are due. */
export function nextDigest(after: string, holidays: Holidays): string {
  const day = localDay(after)
  const first = mailsBegin(digestDay(day, holidays))
  return first > after ? first : mailsBegin(digestDay(addDays(mondayOf(day), 7), holidays))
}
