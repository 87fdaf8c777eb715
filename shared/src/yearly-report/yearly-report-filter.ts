import { type FilterOf, words } from '../base/filter.ts'
import { type YearlyReportState, yearlyReportStates } from './yearly-report-lifecycle.ts'

export const yearlyReportFilter = { state: words('A state', yearlyReportStates) } as const
export type YearlyReportFilter = FilterOf<typeof yearlyReportFilter>

/** Withdrawn ones are shown where they are asked for alone. */
export const isReportShown = (
  { state }: { state: YearlyReportState },
  { state: asked }: YearlyReportFilter,
): boolean => (asked === undefined ? state !== 'withdrawn' : state === asked)
