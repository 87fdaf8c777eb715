import { yearAndMonthOf } from '../base/period.ts'

/** The terms of a school year, from autumn on. */
export const terms = ['autumn', 'spring', 'summer'] as const
export type Term = (typeof terms)[number]

const words: Record<Term, string> = { autumn: 'Autumn term', spring: 'Spring term', summer: 'Summer term' }
export const termWord = (term: Term): string => words[term]

/** '2026/27' for the school year that begins in September 2026. */
export const schoolYearLabel = (year: number): string => `${year}/${`${(year + 1) % 100}`.padStart(2, '0')}`

/** The school year a day lies in: it begins in September. */
export function schoolYearOf(day: string): number {
  const [year, month] = yearAndMonthOf(day)
  return month >= 9 ? year : year - 1
}

export type TermDates = { year: number; term: Term; fromDay: string; untilDay: string }

/** The term that a termly period stands for, where the partnership keeps its dates. */
export function termOfPeriod<T extends TermDates>(kept: readonly T[], periodStart: string): T | undefined {
  const [, month] = yearAndMonthOf(periodStart)
  const term = month >= 9 ? 'autumn' : month >= 4 ? 'summer' : 'spring'
  return kept.find((each) => each.term === term && each.year === schoolYearOf(periodStart))
}
