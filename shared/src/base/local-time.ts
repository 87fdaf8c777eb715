import { addDays, formatDay } from './period.ts'

let clock: Intl.DateTimeFormat | undefined

/** Made when it is asked for first: reading the clocks of a place takes a page's time. */
function london(): Intl.DateTimeFormat {
  clock ??= new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return clock
}

const minute = 60_000
/** The clock is put on or back at a full quarter of an hour, so that it is asked for once a quarter. */
const quarter = 15 * minute
const mostQuarters = 20_000
const aheads = new Map<number, number>()

/** By how many milliseconds the clock on the wall is ahead of UTC in a quarter of an hour. */
function aheadAt(start: number): number {
  const known = aheads.get(start)
  if (known !== undefined) return known
  const parts = new Map(
    london()
      .formatToParts(start)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  const ahead = wall - Math.floor(start / minute) * minute
  if (aheads.size >= mostQuarters) aheads.clear()
  aheads.set(start, ahead)
  return ahead
}

/** Day and hour of a moment by the clock on the wall in England, summer time included. */
export function localTime(moment: string): { day: string; hour: number; minute: number } {
  const at = Date.parse(moment)
  const wall = new Date(at + aheadAt(Math.floor(at / quarter) * quarter))
  return { day: wall.toISOString().slice(0, 10), hour: wall.getUTCHours(), minute: wall.getUTCMinutes() }
}

/** The day people have on their calendar at a moment. */
export const localDay = (moment: string): string => localTime(moment).day

/** The day of a moment, or a day itself: "23 November 2026". */
export const dayOf = (moment: string): string => formatDay(moment.length > 10 ? localDay(moment) : moment)

const two = (n: number): string => String(n).padStart(2, '0')

/** "09:05", the clock on the wall at a moment. */
export function localClock(moment: string): string {
  const { hour, minute } = localTime(moment)
  return `${two(hour)}:${two(minute)}`
}

/** The moment in UTC, to the millisecond, at which the clock on the wall says "14:05" on a day. */
export function momentAt(day: string, clock: string): string {
  const guess = Date.parse(`${day}T${clock}:00.000Z`)
  const there = localTime(new Date(guess).toISOString())
  const said = Date.parse(`${there.day}T${two(there.hour)}:${two(there.minute)}:00.000Z`)
  return new Date(guess - (said - guess)).toISOString()
}

/** The last millisecond of a day by the clock on the wall, in UTC. */
export const lastMomentOf = (day: string): string =>
  new Date(Date.parse(momentAt(addDays(day, 1), '00:00')) - 1).toISOString()

/** '23 November 2026, 14:05': moments are told by the clock on the wall in England, whatever clock the reader has. */
export function formatMoment(moment: string): string {
  if (Number.isNaN(Date.parse(moment))) throw new RangeError(`${moment} is not a moment`)
  return `${formatDay(localDay(moment))}, ${localClock(moment)}`
}
