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

const earlier = (one: string, other: string): string => (one < other ? one : other)

/** Of a board that was held: the days on which it was called, and its pack was frozen. */
export const packDays = (board: string): { calledOn: string; frozenOn: string } => ({
  calledOn: workdayUntil(addDays(board, -12)),
  frozenOn: workdayUntil(addDays(board, -7)),
})

/** The next board is called and its pack frozen for a week by now; in the days after a board it is not called yet. */
export function nextPackDays(today: string): { calledOn: string; frozenOn: string } | null {
  const [last, next] = [boardBefore(today), boardAfter(today)]
  const calledOn = workdayUntil(earlier(addDays(next, -12), addDays(today, -7)))
  if (calledOn <= addDays(last, 3)) return null
  return { calledOn, frozenOn: workdayUntil(earlier(addDays(next, -7), addDays(today, -6))) }
}

/** The board whose pack is the newest, and the day that pack was frozen. */
export function newestPack(today: string): { board: string; frozenOn: string } {
  const next = nextPackDays(today)
  const board = next === null ? boardBefore(today) : boardAfter(today)
  return { board, ...(next ?? packDays(board)) }
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
