import type { MeetingRow } from '@roundtable/shared/meeting/meeting.ts'
import { meetingStateWord } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import { longDay, meetingTitle } from './meeting-words.ts'
import './meeting.css'

/** A meeting a row: when, where, how it stands, and by when it has to be called. */
export function MeetingTable({ meetings, today }: { meetings: readonly MeetingRow[]; today: string }) {
  const partnership = usePartnership()
  return (
    <DataTable caption="Meetings" className="stacked meeting-table">
      <thead>
        <tr>
          <ColumnHead>Meeting</ColumnHead>
          <ColumnHead>Day</ColumnHead>
          <ColumnHead>Where</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead numeric>Items</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {meetings.map((meeting) => (
          <tr key={meeting.id}>
            <RowHead>
              <Link to={paths.meeting} params={{ partnership, number: String(meeting.number) }}>
                {meeting.number} · {meetingTitle(meeting)}
              </Link>
            </RowHead>
            <td data-label="Day">
              <span className="unbroken">{longDay(meeting.day)}</span>
              <span className="second-line">
                {meeting.startsAt} to {meeting.endsAt}
              </span>
            </td>
            <td data-label="Where">{meeting.place}</td>
            <td data-label="State">
              {meetingStateWord(meeting.state)}
              {meeting.state === 'draft' && <CallUntil callUntil={meeting.callUntil} today={today} />}
            </td>
            <NumberCell data-label="Items">{meeting.items}</NumberCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

export function CallUntil({ callUntil, today }: { callUntil: string; today: string }) {
  return callUntil < today ? (
    <strong className="second-line meeting-late">Its notice has passed: {formatDay(callUntil)}</strong>
  ) : (
    <span className="second-line">Call it by {formatDay(callUntil)}</span>
  )
}
