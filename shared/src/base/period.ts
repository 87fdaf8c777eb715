export const frequencies = ['monthly', 'quarterly', 'termly', 'half-yearly', 'annual'] as const
export type Frequency = (typeof frequencies)[number]

/** Two ISO days, both inside the period. */
export type Period = { start: string; end: string }

export const frequencyWord: Record<Frequency, string> = {
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  termly: 'Termly',
  'half-yearly': 'Half-yearly',
  annual: 'Yearly',
}

/** From January on. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** Months (1–12) in which a period begins. Quarters, halves and years are financial: from 1 April. */
const startMonths: Record<Frequency, readonly number[]> = {
  monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarterly: [1, 4, 7, 10],
  termly: [1, 4, 9],
  'half-yearly': [4, 10],
  annual: [4],
}

export const periodsPerYear: Record<Frequency, number> = {
  monthly: 12,
  quarterly: 4,
  termly: 3,
  'half-yearly': 2,
  annual: 1,
}

/** Which period of the year a month (1–12) lies in, from 0 on: January, the quarter that begins in January, Spring … */
export function timeOfYear(frequency: Frequency, month: number): number {
  if (frequency === 'monthly') return month - 1
  if (frequency === 'quarterly') return Math.floor((month - 1) / 3)
  if (frequency === 'termly') return month < 4 ? 0 : month < 9 ? 1 : 2
  return frequency === 'half-yearly' && (month < 4 || month > 9) ? 1 : 0
}

const dayMilliseconds = 86_400_000
const isoDayPattern = /^\d{4}-\d{2}-\d{2}$/

const pad = (n: number) => (n < 10 ? `0${n}` : `${n}`)
const firstOf = (year: number, month: number) => `${year}-${pad(month)}-01`
const ofTime = (time: number) => new Date(time).toISOString().slice(0, 10)

/** Whether the text is a day of the calendar, such as '2026-10-31', from 1000 on. */
export function isDay(text: string): boolean {
  if (!isoDayPattern.test(text) || text < '1000') return false
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))]
  const date = new Date(Date.UTC(Number(text.slice(0, 4)), month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Days that people and files may name: what is planned or remembered lies between them. */
export const earliestDay = '1900-01-01'
export const latestDay = '2100-12-31'
export const outOfReach = 'Choose a day between 1900 and 2100.'

/** Whether the text is a day that may be entered. */
export const isDayInReach = (text: string): boolean => isDay(text) && text >= earliestDay && text <= latestDay

function timeOf(day: string): number {
  if (!isDay(day)) throw new RangeError(`${day} is not a day of the calendar`)
  return Date.parse(`${day}T00:00:00.000Z`)
}

/** Throws RangeError when the text is not a day, as do all functions here that take one. */
export function yearAndMonthOf(day: string): [number, number] {
  if (!isDay(day)) throw new RangeError(`${day} is not a day of the calendar`)
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
}

export function addDays(day: string, n: number): string {
  return ofTime(timeOf(day) + n * dayMilliseconds)
}

/** Whole days from a to b; negative when b is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((timeOf(b) - timeOf(a)) / dayMilliseconds)
}

/** The period of this frequency that holds the day. */
export function periodOf(frequency: Frequency, day: string): Period {
  const [year, month] = yearAndMonthOf(day)
  const starts = startMonths[frequency]
  const startMonth = starts.findLast((m) => m <= month)
  const start = startMonth === undefined ? firstOf(year - 1, starts.at(-1) ?? 1) : firstOf(year, startMonth)
  const nextMonth = starts.find((m) => m > month)
  const next = nextMonth === undefined ? firstOf(year + 1, starts[0] ?? 1) : firstOf(year, nextMonth)
  return { start, end: addDays(next, -1) }
}

/** The period after the one that holds the day. */
export function nextPeriod(frequency: Frequency, day: string): Period {
  return periodOf(frequency, addDays(periodOf(frequency, day).end, 1))
}

/** The period before the one that holds the day. */
export function previousPeriod(frequency: Frequency, day: string): Period {
  return periodOf(frequency, addDays(periodOf(frequency, day).start, -1))
}

/** Every period from the one that holds `from` to the one that holds `to`, oldest first. */
export function periodsBetween(frequency: Frequency, from: string, to: string): Period[] {
  const periods: Period[] = []
  const last = periodOf(frequency, to).start
  let period = periodOf(frequency, from)
  while (period.start <= last) {
    periods.push(period)
    period = nextPeriod(frequency, period.start)
  }
  return periods
}

/** Twelve monthNames from the first of any month: a calendar, financial or academic year. */
export function yearFrom(start: string): Period {
  const [year, month] = yearAndMonthOf(start)
  return { start, end: addDays(firstOf(year + 1, month), -1) }
}

/** The last period that ended before this day. */
export function lastEndedPeriod(frequency: Frequency, today: string): Period {
  return previousPeriod(frequency, today)
}

export function isPeriodStart(frequency: Frequency, day: string): boolean {
  return isDay(day) && periodOf(frequency, day).start === day
}

/** '2025' for a year from January, otherwise '2025/26'. */
export function annualLabel(start: string): string {
  const [year, month] = yearAndMonthOf(start)
  return month === 1 ? `${year}` : `${year}/${pad((year + 1) % 100)}`
}

function financialYear(year: number, month: number): string {
  const first = month >= 4 ? year : year - 1
  return `${first}/${pad((first + 1) % 100)}`
}

/** What people call the period: 'October 2026', 'Q2 2026/27', 'Autumn 2026', 'H1 2026/27', '2025/26'. */
export function periodLabel(frequency: Frequency, start: string, style: 'long' | 'short' = 'long'): string {
  const [year, month] = yearAndMonthOf(start)
  if (frequency === 'annual') return annualLabel(start)
  if (frequency === 'quarterly') {
    return `Q${Math.floor(((month + 8) % 12) / 3) + 1} ${financialYear(year, month)}`
  }
  if (frequency === 'half-yearly') return `H${month >= 4 && month < 10 ? 1 : 2} ${financialYear(year, month)}`
  const word =
    frequency === 'monthly'
      ? (monthNames[month - 1] ?? '')
      : month >= 9
        ? 'Autumn'
        : month >= 4
          ? 'Summer'
          : 'Spring'
  return `${style === 'short' ? word.slice(0, 3) : word} ${year}`
}

/** '23 November 2026' */
export function formatDay(day: string): string {
  const [year, month] = yearAndMonthOf(day)
  return `${Number(day.slice(8, 10))} ${monthNames[month - 1]} ${year}`
}

/** The same where there is little room: '23 Nov 2026' */
export function shortDay(day: string): string {
  const [year, month] = yearAndMonthOf(day)
  return `${Number(day.slice(8, 10))} ${monthNames[month - 1]?.slice(0, 3)} ${year}`
}
