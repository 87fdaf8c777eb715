import { addDays, formatDay } from './period.ts'

let clock: Intl.DateTimeFormat | undefined

/** The clock as the device knows it, made when it is asked for first: it takes a page's time to be made. */
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

/** The years in which summer time began and ended by the rule of today; the others are asked of the device. */
const ruled = { from: Date.UTC(1996, 0), before: Date.UTC(2038, 0) }
const hour = 60 * minute
const day = 24 * hour

/** One in the morning, UTC, of the last Sunday of a month that has 31 days. */
function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 31, 1)
  return last - new Date(last).getUTCDay() * day
}

/**
 * Whether it is summer time in the United Kingdom: from the last Sunday of March to the last Sunday of October, at one
 * in the morning, UTC. Source: the Summer Time Order 2002 (and 1997 for the years before).
 */
function isSummer(at: number): boolean {
  const year = new Date(at).getUTCFullYear()
  return at >= lastSunday(year, 2) && at < lastSunday(year, 9)
}

/** By how many milliseconds the clock of the device's tables is ahead of UTC in a quarter of an hour. */
function aheadInTables(start: number): number {
  const parts = new Map(
    london()
      .formatToParts(start)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return wall - Math.floor(start / minute) * minute
}

/** By how many milliseconds the clock on the wall is ahead of UTC in a quarter of an hour. */
function aheadAt(start: number): number {
  if (start >= ruled.from && start < ruled.before) return isSummer(start) ? hour : 0
  const known = aheads.get(start)
  if (known !== undefined) return known
  const ahead = aheadInTables(start)
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
