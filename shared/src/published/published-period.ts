import { type Period, yearFrom } from '../base/period.ts'

/** How the publisher counts the years of a measure. */
export type YearKind = 'financial' | 'academic' | 'calendar' | 'september'

const academic = ['ED01', 'ED02', 'ED03', 'ED04', 'ED05', 'ED06', 'ED07', 'ED11']
const calendar = ['ED09']
const september = ['WF01', 'WF02', 'WF03', 'WF04']

const kindByCode = new Map<string, YearKind>([
  ...academic.map((code): [string, YearKind] => [code, 'academic']),
  ...calendar.map((code): [string, YearKind] => [code, 'calendar']),
  ...september.map((code): [string, YearKind] => [code, 'september']),
])

const firstDay: Record<YearKind, string> = {
  financial: '04-01',
  academic: '09-01',
  calendar: '01-01',
  september: '10-01',
}

/** Month and day on which such a year begins. */
export const yearStart = (kind: YearKind): string => firstDay[kind]

/**
 * Absence, exclusions and attainment count school years, education, health and care plans calendar years, the
 * social work workforce the years that end on 30 September; everything else is a financial year.
 */
export function yearKindOf(indicatorCode: string): YearKind {
  return kindByCode.get(indicatorCode) ?? 'financial'
}

/**
 * The year a label of the national statistics means, as ISO days. One year names the year in which the period
 * ends ("2025" of a financial year: 1 April 2024 to 31 March 2025), two years name both ("2024/25"). Without a
 * code, or with one nothing is known of, the year is financial. Throws RangeError for any other label.
 */
export function publishedPeriod(label: string, indicatorCode = ''): Period {
  const found = /^((?:19|20)\d\d)(?:\/(\d\d))?$/.exec(label)
  const year = Number(found?.[1])
  const second = found?.[2]
  const kind = yearKindOf(indicatorCode)
  const twoYears = second !== undefined
  if (found === null || (twoYears && (Number(second) !== (year + 1) % 100 || kind === 'calendar'))) {
    throw new RangeError(`“${label}” is not a year such as 2025 or 2024/25`)
  }
  const starts = twoYears || kind === 'calendar' ? year : year - 1
  return yearFrom(`${starts}-${firstDay[kind]}`)
}
