import { addDays } from '../base/period.ts'
import { workingDayOnOrBefore } from '../base/working-day.ts'
import type { Clock } from '../lifecycle/clock.ts'
import type { MeetingNoticeKind } from './meeting-notices.ts'
import type { MeetingRecord } from './meeting-record.ts'

/** Days before the last day to call it on which the manager is reminded. */
const callReminderDays = 5

export const meetingClocks: readonly Clock<MeetingRecord, MeetingNoticeKind>[] = [
  {
    runsIn: ['draft'],
    runsOut: {
      on: ({ callUntil }, holidays) => workingDayOnOrBefore(addDays(callUntil, -callReminderDays), holidays),
    },
    until: ({ day }) => day,
    into: 'meeting-to-call',
    once: ({ day }) => day,
  },
]
