import { code, type FilterOf, isFound, text, words } from '../base/filter.ts'
import { isAhead, type MeetingState, meetingStates } from './meeting-lifecycle.ts'

export const meetingViews = ['ahead', 'past', 'all'] as const
export type MeetingView = (typeof meetingViews)[number]

export const meetingFilter = {
  show: words('A view of meetings', meetingViews),
  state: words('A state', meetingStates),
  board: code,
  q: text,
} as const
export type MeetingFilter = FilterOf<typeof meetingFilter>

type Filtered = { state: MeetingState; boardId: string; boardName: string; title: string; number: number }

/** Whether a meeting is shown: all of them, until something else is asked for. */
export function isMeetingShown(meeting: Filtered, { show = 'all', state, board, q }: MeetingFilter): boolean {
  return (
    (show === 'all' || (show === 'ahead') === isAhead(meeting.state)) &&
    (state === undefined || state === meeting.state) &&
    (board === undefined || board === meeting.boardId) &&
    isFound(q, [`Meeting ${meeting.number}`, meeting.title, meeting.boardName])
  )
}
