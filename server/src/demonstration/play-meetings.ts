import { momentOf } from '@roundtable/db/seeds/base/calendar.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { freezePacks } from './freeze-packs.ts'
import { holdMeeting } from './hold-meeting.ts'
import type { PlannedMeeting } from './meeting-plan.ts'
import { minuteMeeting } from './minute-meeting.ts'
import { prepareMeeting } from './prepare-meeting.ts'
import type { Deed } from './stage.ts'

const boardMembers = ['chair', 'manager', 'lead-partner', 'police-board']

/** Two years of the board: each meeting prepared, frozen, held and minuted, and what it told its members read. */
export const playMeetings = (meetings: readonly PlannedMeeting[]): Deed[] =>
  meetings.flatMap((meeting, at) => [
    ...prepareMeeting(meeting),
    ...freezePacks(meeting),
    ...holdMeeting(meeting),
    ...minuteMeeting(meeting, meetings[at + 1]),
    ...(meeting.isOver ? boardMembers.map((key, n) => readNotices(meeting, key, n)) : []),
  ])

const readNotices = ({ day }: PlannedMeeting, key: string, minute: number): Deed => ({
  at: momentOf(addDays(day, 15), 8, 10 + minute),
  do: ({ as }) => as(key).notice.markRead({ ids: null }),
})
