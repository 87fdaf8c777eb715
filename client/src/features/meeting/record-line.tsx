import type { MeetingView } from '@roundtable/shared/meeting/meeting.ts'
import { isAhead } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'

/** Where it is recorded, and where it was; whoever reads no figures in full reads the decisions. */
export function RecordLine({ meeting }: { meeting: MeetingView }) {
  const partnership = usePartnership()
  const { number, state, mayRecord, mayReadRecord, minutes } = meeting
  const hasRecord = mayReadRecord && state !== 'draft' && state !== 'cancelled'
  const isOver = state === 'ended' || state === 'minuted'
  if (!hasRecord && minutes === null && !isOver) return null
  return (
    <p className="meeting-ways unprinted">
      {hasRecord && (
        <Link to={paths.record} params={{ partnership, number: String(number) }}>
          {mayRecord && isAhead(state) ? 'Record the meeting' : 'Read the record'}
        </Link>
      )}{' '}
      {minutes !== null && (
        <>
          <Link to={paths.minutes} params={{ partnership, number: String(number) }}>
            Read the minutes
          </Link>{' '}
          <span className="quiet">{minutes.stateWord}</span>{' '}
        </>
      )}
      {isOver && (
        <Link to={paths.archive} params={{ partnership, number: String(number) }}>
          Archive of the meeting
        </Link>
      )}
    </p>
  )
}

/** Minutes of the meeting before: approved at this one. */
export function MinutesBefore({ minutes }: { minutes: NonNullable<MeetingView['minutesBefore']> }) {
  const partnership = usePartnership()
  return (
    <p>
      <Link to={paths.minutes} params={{ partnership, number: String(minutes.number) }}>
        Minutes of meeting {minutes.number}, {formatDay(minutes.day)}
      </Link>{' '}
      <span className="quiet">{minutes.stateWord}</span>
    </p>
  )
}
