import { code, type FilterOf } from '../base/filter.ts'

export const scheduleFilter = { agency: code } as const

export const isScheduleShown = (
  row: { agencyCode: string },
  { agency }: FilterOf<typeof scheduleFilter>,
): boolean => agency === undefined || row.agencyCode === agency
