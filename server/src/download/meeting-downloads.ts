import { decisionStateWord } from '@roundtable/shared/decision/decision-lifecycle.ts'
import { decisionNumber } from '@roundtable/shared/decision/decision-words.ts'
import { exportQueries } from '@roundtable/shared/export/export.ts'
import { grantStateWord } from '@roundtable/shared/grant/grant-lifecycle.ts'
import { grantScope } from '@roundtable/shared/grant/grant-words.ts'
import { purposeWord } from '@roundtable/shared/meeting/agenda-form.ts'
import { agendaStateWord } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import { meetingStateWord } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { listDecisions } from '../decision/list-decisions.ts'
import { listGrants } from '../grant/list-grants.ts'
import { getMeeting } from '../meeting/get-meeting.ts'
import { listMeetings } from '../meeting/list-meetings.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

/** The meetings the reader may know of, narrowed as the page is. */
export const meetingDownload = download({
  name: 'meetings',
  right: 'see meetings',
  query: exportQueries.meetings,
  columns: [
    'meeting_number',
    'board',
    'meeting_title',
    'meeting_day',
    'starts_at',
    'ends_at',
    'meeting_place',
    'state',
    'call_until',
    'agenda_items',
  ],
  records: (ctx, { partnership: _, asAt, ...filter }) =>
    tableRecords(
      ctx,
      listMeetings(ctx, { ...filter, whole: true }).then(({ meetings }) => meetings),
      (row) => [
        ...[row.number, row.boardName, row.title, row.day, row.startsAt, row.endsAt, row.place],
        ...[meetingStateWord(row.state), row.callUntil, row.items],
      ],
      asAt,
    ),
})

/** The agenda of one meeting, as far as the reader may know of it. */
export const agendaDownload = download({
  name: 'agenda',
  right: 'see meetings',
  query: exportQueries.agenda,
  columns: [
    'meeting_number',
    'agenda_place',
    'starts_at',
    'minutes_allotted',
    'item_title',
    'purpose',
    'item_lead',
    'agency_code',
    'agency_name',
    'asked_of_the_board',
    'shows',
    'state',
    'restricted',
    'late_reason',
  ],
  records: (ctx, { meeting, asAt }) =>
    tableRecords(
      ctx,
      getMeeting(ctx, Number(meeting)).then(({ number, agenda }) =>
        agenda.map((item) => ({ number, ...item })),
      ),
      (item) => [
        ...[item.number, item.place, item.startsAt, item.minutes, item.title, purposeWord(item.purpose)],
        ...[item.lead, item.leadAgencyCode, item.leadAgencyName, item.ask],
        item.pins.map(({ kind, reference }) => `${kind} ${reference}`.trim()).join('; '),
        ...[agendaStateWord(item.state), item.restricted, item.lateReason],
      ],
      asAt,
    ),
})

/** What the boards decided, as far as the reader may know of it. */
export const decisionDownload = download({
  name: 'decisions',
  right: 'see meetings',
  query: exportQueries.decisions,
  columns: [
    'decision_number',
    'board',
    'meeting_number',
    'meeting_day',
    'item_title',
    'state',
    'members_there',
    'members_needed',
    'decision_text',
    'decision_reason',
    'decision_dissent',
    'decided_about',
    'restricted',
    'editions',
  ],
  records: (ctx, { partnership: _, asAt, ...filter }) =>
    tableRecords(
      ctx,
      listDecisions(ctx, { ...filter, whole: true }).then(({ decisions }) => decisions),
      (row) => [
        ...[decisionNumber(row.number), row.boardName, row.meetingNumber, row.meetingDay, row.itemTitle],
        ...[decisionStateWord(row.state), row.present, row.needed, row.text, row.reason],
        row.dissent.map(({ name, text }) => `${name}: ${text}`).join('; '),
        row.about.map(({ kind, reference }) => `${kind} ${reference}`).join('; '),
        ...[row.restricted, row.editions],
      ],
      asAt,
    ),
})

/** With whom packs are shared, how it stands, and how often they were opened. */
export const grantDownload = download({
  name: 'grants',
  right: 'see grants',
  query: exportQueries.grants,
  columns: [
    'person',
    'agency_name',
    'grant_scope',
    'state',
    'until_day',
    'openings',
    'last_opened_at',
    'recorded_by',
    'recorded_at',
    'reason',
  ],
  records: (ctx, { asAt }) =>
    tableRecords(
      ctx,
      listGrants(ctx).then(({ grants }) => grants),
      (grant) => [
        ...[grant.personName, grant.agencyName, grantScope(grant), grantStateWord(grant.state)],
        ...[grant.untilDay, grant.openings.length, grant.openings[0]?.at ?? null],
        ...[grant.givenBy, grant.givenAt, grant.steps[0]?.reason ?? null],
      ],
      asAt,
    ),
})
