import type { MeetingList, MeetingRow, MeetingView } from '@roundtable/shared/meeting/meeting.ts'
import { isGoingOn } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { counted, formatDay } from '../../base/format.ts'

/** "Tuesday 15 December 2026" as an agenda says it. */
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
export const longDay = (day: string): string =>
  `${weekday.format(new Date(`${day}T00:00:00Z`))} ${formatDay(day)}`

export const meetingTitle = ({ boardName, title }: Pick<MeetingRow, 'boardName' | 'title'>): string =>
  title === '' ? boardName : `${boardName}: ${title}`

/** What the page of meetings says first: which one comes next. */
export function meetingsTitle({ next }: Pick<MeetingList, 'next'>): string {
  if (next === null) return 'No meeting is planned'
  return isGoingOn(next.state)
    ? `${meetingTitle(next)} is in session`
    : `${next.boardName} meets on ${formatDay(next.day)}`
}

/** How the items fit into the meeting. */
export function timeWords({ minutesOver, endsAt }: Pick<MeetingView, 'minutesOver' | 'endsAt'>): string {
  if (minutesOver > 0)
    return `The items take ${counted(minutesOver, 'minute')} longer than the meeting, which ends at ${endsAt}.`
  return minutesOver === 0
    ? `The items fill the meeting, until ${endsAt}.`
    : `${counted(-minutesOver, 'minute')} are left until ${endsAt}.`
}
