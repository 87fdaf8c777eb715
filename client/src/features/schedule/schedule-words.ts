import { counted } from '../../base/format.ts'
import type { Outputs } from '../../base/trpc.ts'

export type ScheduleList = Outputs['schedule']['list']
export type ScheduleRow = ScheduleList['rows'][number]

/** "20 days after the period, 5 days of grace" */
export const ruleText = ({ dueDays, graceDays }: { dueDays: number; graceDays: number }): string =>
  `${counted(dueDays, 'day')} after the period, ${graceDays === 0 ? 'no grace' : `${counted(graceDays, 'day')} of grace`}`
