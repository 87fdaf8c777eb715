import { listAgendaRecords, listMeetingRecords } from '@roundtable/db/queries/meeting.queries.ts'
import { listMinutesRecords } from '@roundtable/db/queries/minutes.queries.ts'
import { listGrantRecords } from '@roundtable/db/queries/pack-grant.queries.ts'
import { listYearlyReportRecords } from '@roundtable/db/queries/yearly-report.queries.ts'
import { grantLifecycle } from '@roundtable/shared/grant/grant-lifecycle.ts'
import {
  grantClocks,
  grantNotices,
  grantPage,
  grantWaits,
  grantWaitsWords,
} from '@roundtable/shared/grant/grant-record.ts'
import { agendaLifecycle } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import { meetingClocks } from '@roundtable/shared/meeting/meeting-clocks.ts'
import { meetingLifecycle } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { agendaNotices, meetingNotices } from '@roundtable/shared/meeting/meeting-notices.ts'
import {
  agendaPage,
  agendaWaits,
  agendaWaitsWords,
  meetingPage,
  meetingWaits,
  meetingWaitsWords,
} from '@roundtable/shared/meeting/meeting-record.ts'
import { minutesLifecycle } from '@roundtable/shared/minutes/minutes-lifecycle.ts'
import {
  minutesNotices,
  minutesPage,
  minutesWaits,
  minutesWaitsWords,
} from '@roundtable/shared/minutes/minutes-record.ts'
import { yearlyReportLifecycle } from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import {
  yearlyReportNotices,
  yearlyReportPage,
  yearlyReportWaits,
  yearlyReportWaitsWords,
} from '@roundtable/shared/yearly-report/yearly-report-record.ts'
import { type Noun, nounOf } from './noun.ts'

/** Meetings, what stands on their agendas, their minutes, and yearly reports. */
export const meetingNouns: readonly Noun[] = [
  nounOf({
    life: meetingLifecycle,
    notices: meetingNotices,
    clocks: meetingClocks,
    waits: meetingWaits,
    waitsWords: meetingWaitsWords,
    word: 'Meeting',
    page: meetingPage,
    list: listMeetingRecords,
  }),
  nounOf({
    life: agendaLifecycle,
    notices: agendaNotices,
    clocks: [],
    waits: agendaWaits,
    waitsWords: agendaWaitsWords,
    word: 'Agenda item',
    page: agendaPage,
    list: listAgendaRecords,
  }),
  nounOf({
    life: minutesLifecycle,
    notices: minutesNotices,
    waits: minutesWaits,
    waitsWords: minutesWaitsWords,
    word: 'Minutes',
    page: minutesPage,
    list: listMinutesRecords,
  }),
  nounOf({
    life: grantLifecycle,
    notices: grantNotices,
    clocks: grantClocks,
    waits: grantWaits,
    waitsWords: grantWaitsWords,
    word: 'Grant to read packs',
    page: grantPage,
    list: listGrantRecords,
  }),
  nounOf({
    life: yearlyReportLifecycle,
    notices: yearlyReportNotices,
    waits: yearlyReportWaits,
    waitsWords: yearlyReportWaitsWords,
    word: 'Yearly report',
    page: yearlyReportPage,
    list: listYearlyReportRecords,
  }),
]
