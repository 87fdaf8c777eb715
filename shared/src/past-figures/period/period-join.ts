import { addDays, daysBetween } from '../../base/period.ts'
import { remember } from '../../base/remember.ts'
import { type Grain, inYear, type PeriodLabel, periodFrom, readPeriodLabel } from './period-label.ts'

export type PeriodAt = { grain: Grain; start: string }
export type Joined = PeriodAt | { needs: 'year' | 'year-start' } | null
/** When a year of four digits begins, as somebody said. */
export type YearStart = 'april' | 'ending' | 'january' | null

type Around = { sheetYear: number | null; yearStart: YearStart; dayGrain: Grain | null }

const known = remember<string>()
const startOfDay = (grain: Grain, day: string): string =>
  known(`${grain} ${day}`, () => periodFrom(grain, day).start)

/** One period of all that headings say: "2024/25" over "Q1", "Q4" on the sheet of a year, a day of a month. */
export function joinLabels(labels: readonly PeriodLabel[], around: Around): Joined {
  const { sheetYear, yearStart, dayGrain } = around
  const day = labels.find((label) => label.is === 'day')
  if (day !== undefined)
    return dayGrain === null ? null : { grain: dayGrain, start: startOfDay(dayGrain, day.day) }
  const whole = labels.filter((label) => label.is === 'period')
  const fine = whole.find(({ grain }) => grain !== 'year')
  if (fine !== undefined) return { grain: fine.grain, start: fine.start }
  const part = labels.find((label) => label.is === 'part')
  const plain = labels.find((label) => label.is === 'plain-year')?.year ?? part?.plainYear ?? null
  const [year] = whole
  if (part === undefined) {
    if (year !== undefined) return { grain: 'year', start: year.start }
    if (plain === null) return null
    return yearStart === null
      ? { needs: 'year-start' }
      : { grain: 'year', start: startOf(plain, 'year', 4, yearStart) }
  }
  const { grain, month, isNamed } = part
  if (year !== undefined) return { grain, start: inYear(Number(year.start.slice(0, 4)), month) }
  if (plain !== null) {
    if (yearStart === null) return { needs: 'year-start' }
    const named = yearStart === 'january' && !isNamed ? ((month + 8) % 12) + 1 : month
    return { grain, start: startOf(plain, grain, named, yearStart) }
  }
  return sheetYear === null ? { needs: 'year' } : { grain, start: inYear(sheetYear, month) }
}

function startOf(
  year: number,
  grain: Grain,
  month: number,
  yearStart: 'april' | 'ending' | 'january',
): string {
  if (yearStart === 'january') {
    return `${year}-${String(grain === 'year' ? 1 : month).padStart(2, '0')}-01`
  }
  return inYear(yearStart === 'april' ? year : year - 1, month)
}

/** Whether periods are told as numbered months: "2004-04" among them can be nothing else. */
export const areNumberedMonths = (texts: Iterable<string>): boolean => {
  for (const text of texts) {
    const label = /^\d{4}[-/]\d{2}$/.test(text.trim()) ? readPeriodLabel(text) : null
    if (label?.is === 'period' && label.grain === 'month') return true
  }
  return false
}

export const asMonth = (label: PeriodLabel): PeriodLabel =>
  label.is === 'period' && label.month !== undefined
    ? { is: 'period', grain: 'month', start: label.month }
    : label

/** Which periods days stand for: first or last days that lie a month, a quarter or a year apart; null for others. */
export function grainOfDays(days: readonly string[]): Grain | null {
  const sorted = [...new Set(days)].sort()
  const edges =
    sorted.every((day) => day.endsWith('-01')) || sorted.every((day) => addDays(day, 1).endsWith('-01'))
  if (!edges || sorted.length === 0) return null
  const steps = sorted.slice(1).map((day, index) => daysBetween(sorted[index] ?? day, day))
  const least = Math.min(...steps)
  if (steps.length === 0) return null
  if (least >= 28 && least <= 31) return 'month'
  if (least >= 89 && least <= 92) return 'quarter'
  return least >= 364 && least <= 366 ? 'year' : null
}
