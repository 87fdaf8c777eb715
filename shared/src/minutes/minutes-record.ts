import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import { meetingName } from '../meeting/meeting-record.ts'
import { runMeetings, seeMeetings } from '../meeting/meeting-rights.ts'
import { recordMeetings } from '../room/room-rights.ts'
import type { MinutesDeed, MinutesState } from './minutes-lifecycle.ts'
import { agreeMinutes, commentOnMinutes } from './minutes-rights.ts'

/** Minutes as notices and "waits for me" read them. */
export type MinutesRecord = LifeRecord<MinutesState> & {
  meetingNumber: number
  boardName: string
  day: string
  /** Seats of the board that met. */
  memberIds: readonly string[]
  /** A later meeting of the board is in session and can approve them. */
  canApprove: boolean
}

export const minutesPage = ({ meetingNumber }: MinutesRecord): RecordPage =>
  `/meetings/${meetingNumber}/minutes`

const sits = (
  { seats }: { seats: readonly { memberId: string }[] },
  { memberIds }: Pick<MinutesRecord, 'memberIds'>,
): boolean => seats.some(({ memberId }) => memberIds.includes(memberId))

export const minutesWaits: readonly Wait<MinutesRecord, MinutesDeed>[] = [
  { deed: 'send-round', right: recordMeetings },
  { deed: 'agree', right: agreeMinutes },
  { deed: 'approve', right: runMeetings, only: (_actor, { canApprove }) => canApprove },
]

const verbs: Readonly<Record<MinutesState, { detail: string; verb: string }>> = {
  draft: {
    detail: 'The minutes are drafted from the record: read them through and send them round.',
    verb: 'Read and send round',
  },
  comments: {
    detail: 'The minutes are out for comments: agree them once they are right.',
    verb: 'Read and agree',
  },
  agreed: {
    detail: 'The board is in session: it approves the minutes, or says what is to be changed.',
    verb: 'Approve the minutes',
  },
  approved: { detail: 'The minutes are approved.', verb: 'Read' },
}

export const minutesWaitsWords = (record: MinutesRecord): WaitingWords => ({
  title: `Minutes: ${meetingName(record)}`,
  ...verbs[record.state],
  waitsFor: record.boardName,
  dueOn: null,
})

export const minutesNotices = {
  'minutes-sent-round': {
    word: 'Minutes of your board are out for comments',
    channel: 'at-once',
    on: ['minutes.sent-round', 'minutes.taken-back'],
    to: sits,
    reader: commentOnMinutes,
    openIn: ['comments'],
    text: (record, by) => ({
      title: `For comments: minutes of ${meetingName(record)}`,
      sentence: `${by} sent round the draft of the minutes. Say what is to be changed before the chair agrees them.`,
    }),
  },
  'minutes-commented': {
    word: 'Somebody commented on minutes',
    channel: 'weekly',
    on: ['minutes.commented'],
    to: (person) => recordMeetings.may(person),
    reader: recordMeetings,
    openIn: ['comments'],
    text: (record, by) => ({
      title: `A comment: minutes of ${meetingName(record)}`,
      sentence: `${by} commented on the draft of the minutes.`,
    }),
  },
  'minutes-agreed': {
    word: 'Minutes were agreed or approved',
    channel: 'weekly',
    on: ['minutes.agreed', 'minutes.approved', 'minutes.corrected'],
    to: sits,
    reader: seeMeetings,
    openIn: ['agreed', 'approved'],
    text: (record, by) =>
      record.state === 'approved'
        ? {
            title: `Approved: minutes of ${meetingName(record)}`,
            sentence: `The minutes of the meeting were approved, or corrected beside the text; ${by} recorded it.`,
          }
        : {
            title: `Agreed: minutes of ${meetingName(record)}`,
            sentence: `${by} agreed the minutes. They are marked draft until a later meeting approves them.`,
          },
  },
} as const satisfies Readonly<Record<string, LifeNotice<MinutesRecord>>>
