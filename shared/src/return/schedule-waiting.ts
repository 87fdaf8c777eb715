import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
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

export const scheduleWaitsWords = ({ agencyName, indicatorCode }: ScheduleRecord): WaitingWords => ({
  title: `When ${indicatorCode} is due from ${agencyName}`,
  detail: 'Proposed: it holds once you agree it.',
  waitsFor: agencyName,
  verb: 'Agree',
  dueOn: null,
})

export const schedulePage = (): RecordPage => '/schedules'
