import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Wait } from '../lifecycle/waiting.ts'
import type { ScheduleState } from './schedule-lifecycle.ts'
import { agreeSchedules } from './schedule-rights.ts'

/** Due days of one indicator as "waiting for you" reads them. */
export type ScheduleRecord = LifeRecord<ScheduleState> & {
  agencyId: string
  agencyName: string
  indicatorCode: string
}

export const scheduleWaits: readonly Wait<ScheduleRecord, 'agree'>[] = [
  { deed: 'agree', right: agreeSchedules },
]

export const scheduleWaitsSentence = ({ agencyName, indicatorCode }: ScheduleRecord): string =>
  `${agencyName} proposed due days for ${indicatorCode}: they hold once you agree them.`

export const schedulePage = (): RecordPage => '/schedules'
