import { lastMomentOf, localClock, localDay, momentAt } from '../base/local-time.ts'
import { addDays, formatDay, periodOf } from '../base/period.ts'

/** The moment in UTC to the millisecond, as it is compared with what is recorded. Throws RangeError. */
export const canonicalMoment = (text: string): string => new Date(text).toISOString()

/** The moment as it stands in an address: no more of it than is needed. */
export const shortMoment = (moment: string): string => canonicalMoment(moment).replace('.000Z', 'Z')

/** "14 September 2026 at 09:00", by the clock on the wall in England. */
export const momentWords = (moment: string): string =>
  `${formatDay(localDay(moment))} at ${localClock(moment)}`

/** Why nothing can be read as at this moment, in words; null where it can. Both are canonical moments. */
export function momentProblem(moment: string, { began, now }: { began: string; now: string }): string | null {
  if (moment > now) return 'This moment has not come yet: choose one that has passed.'
  if (moment < began) return `The partnership began on ${formatDay(localDay(began))}: choose a later moment.`
  return null
}

export type Preset = { key: string; word: string; moment: string }

/** Moments that are asked for most, the nearest first; `now` is a canonical moment. */
export function momentPresets(now: string): Preset[] {
  const clock = localClock(now)
  const day = localDay(now)
  return [
    { key: 'month-end', word: 'The end of last month', moment: lastMomentOf(endOfLastMonth(day)) },
    { key: 'quarter', word: 'Three months ago', moment: momentAt(monthsBefore(day, 3), clock) },
    { key: 'year', word: 'A year ago', moment: momentAt(monthsBefore(day, 12), clock) },
  ]
}

/** Where "what changed" begins unless it is told. */
export const daysBefore = (now: string, days: number): string =>
  addDays(now.slice(0, 10), -days) + now.slice(10)

const endOfLastMonth = (day: string): string => addDays(`${day.slice(0, 7)}-01`, -1)

/** The same day so many months earlier, or the last day of a shorter month. */
function monthsBefore(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  const month = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  const { end } = periodOf('monthly', `${month}-01`)
  const wanted = `${month}-${day.slice(8)}`
  return wanted < end ? wanted : end
}
