import { code, day, type FilterOf, words } from '../base/filter.ts'
import { type Status, statuses } from '../reading/reading-words.ts'

/** `from` and `to` are days on which a period begins, both included. */
export const lineFilter = { indicator: code, series: code, from: day, to: day } as const
export const figureFilter = {
  goal: code,
  agency: code,
  indicator: code,
  from: day,
  to: day,
  status: words('Status', statuses),
} as const

export const isPeriodShown = (
  periodStart: string,
  { from, to }: Pick<FilterOf<typeof lineFilter>, 'from' | 'to'>,
): boolean => (from === undefined || periodStart >= from) && (to === undefined || periodStart <= to)

export const isFigureShown = (
  { periodStart, status }: { periodStart: string; status: Status },
  filter: FilterOf<typeof figureFilter>,
): boolean => isPeriodShown(periodStart, filter) && (filter.status === undefined || status === filter.status)
