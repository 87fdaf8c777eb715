import { formatDay } from '../base/period.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { Actor } from '../rights/actor.ts'
import { type AgendaRecord, type MeetingRecord, meetingName } from './meeting-record.ts'
import { planMeetings, proposeItems, seeMeetings } from './meeting-rights.ts'

const sits = ({ seats }: Actor, { memberIds }: MeetingRecord): boolean =>
  seats.some(({ memberId }) => memberIds.includes(memberId))
const when = ({ day, startsAt }: MeetingRecord): string => `${formatDay(day)} at ${startsAt}`

export const meetingNotices = {
  'meeting-called': {
    word: 'A meeting of your board was called',
    channel: 'at-once',
    on: ['meeting.called'],
    to: sits,
    newcomers: true,
    reader: seeMeetings,
    openIn: ['called'],
    text: (record, by) => ({
      title: `Called: ${meetingName(record)}`,
      sentence: `${by} called the meeting of ${record.boardName} for ${when(record)}. Its agenda is there to read.`,
    }),
  },
  'meeting-changed': {
    word: 'A called meeting was changed or cancelled',
    channel: 'at-once',
    on: ['meeting.changed', 'meeting.cancelled'],
    to: (person, record) => record.wasCalled && sits(person, record),
    reader: seeMeetings,
    openIn: ['called', 'adjourned', 'cancelled'],
    text: (record, by) =>
      record.state === 'cancelled'
        ? {
            title: `Cancelled: ${meetingName(record)}`,
            sentence: `${by} cancelled the meeting of ${record.boardName} on ${when(record)}. The reason stands on its page.`,
          }
        : {
            title: `Changed: ${meetingName(record)}`,
            sentence: `${by} changed the meeting of ${record.boardName}: it is on ${when(record)}.`,
          },
  },
  'meeting-to-call': {
    word: 'A meeting has to be called',
    channel: 'at-once',
    on: [],
    to: (person) => planMeetings.may(person),
    reader: planMeetings,
    openIn: ['draft'],
    text: (record) => ({
      title: `Call it: ${meetingName(record)}`,
      sentence: `The last day to call the meeting of ${record.boardName} in time is ${formatDay(record.callUntil)}.`,
    }),
  },
} as const satisfies Readonly<Record<string, LifeNotice<MeetingRecord>>>

export type MeetingNoticeKind = keyof typeof meetingNotices

export const agendaNotices = {
  'agenda-item-proposed': {
    word: 'An item was proposed for a meeting',
    channel: 'weekly',
    on: ['agenda-item.proposed'],
    to: (person) => planMeetings.may(person),
    newcomers: true,
    reader: planMeetings,
    openIn: ['proposed'],
    text: (record, by) => ({
      title: `Proposed for ${meetingName(record)}`,
      sentence: `${by} proposes an item for the meeting. Put it on the agenda, or decline it with a reason.`,
    }),
  },
  'agenda-item-answered': {
    word: 'An item you proposed was answered',
    channel: 'weekly',
    on: ['agenda-item.placed', 'agenda-item.declined'],
    to: ({ personId }, { proposedBy }) => personId === proposedBy,
    reader: proposeItems,
    openIn: ['placed', 'withdrawn'],
    tellsReason: true,
    text: (record, by) =>
      record.state === 'withdrawn'
        ? {
            title: `Declined: your item for ${meetingName(record)}`,
            sentence: `${by} did not put the item you proposed on the agenda. The reason stands with it.`,
          }
        : {
            title: `On the agenda: your item for ${meetingName(record)}`,
            sentence: `${by} put the item you proposed on the agenda.`,
          },
  },
} as const satisfies Readonly<Record<string, LifeNotice<AgendaRecord>>>
