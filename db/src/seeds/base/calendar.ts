import { addDays, formatDay, periodOf } from '@roundtable/shared/base/period.ts'

const boardMonths = ['03', '06', '09', '12']

/** 1 April of the financial year that holds the day, or of one so many years before. */
export function aprilOf(day: string, yearsBefore = 0): string {
  const { start } = periodOf('annual', day)
  return `${Number(start.slice(0, 4)) - yearsBefore}${start.slice(4)}`
}

/** The board meets four times a year, on the first Monday from the 11th on. */
function boardOf(year: number, month: string): string {
  const from = `${year}-${month}-11`
  const weekday = new Date(`${from}T00:00:00Z`).getUTCDay()
  return addDays(from, (8 - weekday) % 7)
}

/** The day of the last board held before this day, or of one so many boards earlier. */
export function boardBefore(day: string, boardsBefore = 0): string {
  const year = Number(day.slice(0, 4))
  const days: string[] = []
  for (let y = year; y >= year - 2 - Math.ceil(boardsBefore / 4); y -= 1) {
    for (const month of boardMonths.toReversed()) days.push(boardOf(y, month))
  }
  const held = days.filter((board) => board < day)
  return held[boardsBefore] ?? day
}

/** The day of the next board, today's included. */
export function boardAfter(day: string): string {
  const year = Number(day.slice(0, 4))
  const days = [year, year + 1].flatMap((y) => boardMonths.map((month) => boardOf(y, month)))
  return days.find((board) => board >= day) ?? day
}

export const boardName = (day: string, item: number): string => `Board of ${formatDay(day)}, item ${item}`

export function momentOf(day: string, hour = 9, minute = 0): string {
  const pad = (n: number) => `${n}`.padStart(2, '0')
  return `${day}T${pad(hour)}:${pad(minute)}:00.000Z`
}

/** The day itself, or the Friday before it. */
export function workdayUntil(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, weekday === 6 ? -1 : weekday === 0 ? -2 : 0)
}
