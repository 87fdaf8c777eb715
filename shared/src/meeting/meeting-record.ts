import { formatDay } from '../base/period.ts'
import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import type { AgendaDeed, AgendaState } from './agenda-lifecycle.ts'
import type { MeetingDeed, MeetingState } from './meeting-lifecycle.ts'
import { planMeetings, runMeetings } from './meeting-rights.ts'

/** A meeting as notices, clocks and "waits for me" read it. */
export type MeetingRecord = LifeRecord<MeetingState> & {
  number: number
  boardName: string
  day: string
  startsAt: string
  callUntil: string
  /** Seats of the board that meets. */
  memberIds: readonly string[]
  /** Those who are told of it: nobody is of a draft. */
  wasCalled: boolean
  /** It has to be called, or it is the day. */
  isNear: boolean
}

export const meetingName = ({ boardName, day }: { boardName: string; day: string }): string =>
  `${boardName}, ${formatDay(day)}`
export const meetingPage = ({ number }: { number: number }): RecordPage => `/meetings/${number}`

export const meetingWaits: readonly Wait<MeetingRecord, MeetingDeed>[] = [
  { deed: 'call', right: planMeetings, only: (_actor, { isNear }) => isNear },
  { deed: 'start', right: runMeetings, only: (_actor, { isNear }) => isNear },
]

export function meetingWaitsWords(record: MeetingRecord): WaitingWords {
  const { state, callUntil, day, startsAt, boardName } = record
  const title = meetingName(record)
  return state === 'draft'
    ? {
        title,
        detail: 'It is not called yet: the last day to call it in time is named here.',
        waitsFor: boardName,
        verb: 'Look at the agenda and call it',
        dueOn: callUntil,
      }
    : {
        title,
        detail: `It begins at ${startsAt}: start it when the board is quorate.`,
        waitsFor: boardName,
        verb: 'Start the meeting',
        dueOn: day,
      }
}

/** An agenda item as notices and "waits for me" read it. */
export type AgendaRecord = LifeRecord<AgendaState> & {
  meetingNumber: number
  boardName: string
  day: string
  restricted: boolean
  proposedBy: string | null
}

export const agendaPage = ({ meetingNumber }: AgendaRecord): RecordPage => `/meetings/${meetingNumber}`

export const agendaWaits: readonly Wait<AgendaRecord, AgendaDeed>[] = [{ deed: 'place', right: planMeetings }]

export const agendaWaitsWords = (record: AgendaRecord): WaitingWords => ({
  title: `Proposed for ${meetingName(record)}`,
  detail: 'Somebody proposes an item: put it on the agenda, or decline it with a reason.',
  waitsFor: null,
  verb: 'Look at the item',
  dueOn: record.day,
})
