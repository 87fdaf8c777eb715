import {
  isGoingOn,
  type MeetingDeed,
  meetingStateWord,
} from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import type { RoomView } from '@roundtable/shared/room/room.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useAsAt, useMoment } from '../base/as-at.ts'
import { formatDay } from '../base/format.ts'
import { numberIn, paths } from '../base/paths.ts'
import { usePrinting } from '../base/print/printing.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { MeetingDeedDialog, MeetingDeeds } from '../features/meeting/meeting-deeds.tsx'
import { AttendancePart } from '../features/room/attendance-part.tsx'
import type { Making } from '../features/room/entering.tsx'
import { InterestPart } from '../features/room/interest-part.tsx'
import { ItemPart } from '../features/room/item-part.tsx'
import { attendanceShown, shownEntries, stateShown } from '../features/room/room-state.ts'
import { TimePart } from '../features/room/time-part.tsx'
import { UnsentPart } from '../features/room/unsent-part.tsx'
import { useUnsentEntries } from '../features/room/use-unsent-entries.ts'
import { LiveRegion, Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { useFocusStays } from '../ui/use-focus-stays.ts'
import { usePageDialog } from '../ui/use-page-dialog.tsx'
import { useRaising } from './use-raising.tsx'
import '../features/room/room.css'
import { MeetingCrumbs } from './meeting-crumbs.tsx'

/** While a meeting goes on, what anybody records is on every screen within this time. */
const watchEveryMs = 4000

/** What is recorded at a meeting, for whoever records it and for whoever reads along. */
export function RecordPage() {
  const { number = '' } = useParams({ strict: false })
  const asked = numberIn(number)
  const view = useQuery(
    useProcedures().room.get.queryOptions(
      { number: asked, ...useMoment() },
      {
        refetchInterval: ({ state: { data } }) =>
          data !== undefined && isGoingOn(data.state) ? watchEveryMs : false,
      },
    ),
  )
  return (
    <QueryStates query={view} skeleton={<PageSkeleton />}>
      {(room) => <Record key={room.meetingId} room={room} />}
    </QueryStates>
  )
}

function Record({ room: read }: { room: RoomView }) {
  const [{ item: chosen }] = useViewState()
  const partnership = usePartnership()
  const recording = useUnsentEntries(read)
  const isPast = useAsAt() !== null
  // As at another moment nothing is raised.
  const room = isPast ? { ...read, mayRaise: false, maySetActions: false, mayRaiseIssues: false } : read
  const { number, boardName, day, state } = room
  const isOnPaper = usePrinting() !== 'no'
  useFocusStays()
  const mayEnter = room.mayRecord && !isPast && (isGoingOn(state) || state === 'ended')
  const making: Making | null = mayEnter
    ? { meetingId: room.meetingId, enter: recording.enter, mayAdd: isGoingOn(state) }
    : null
  const raising = useRaising(room, recording)
  const entries = shownEntries(room, recording.kept)
  const items = room.items.map((each) => ({ ...each, state: stateShown(each, room, entries) }))
  const { attendees, quorum } = attendanceShown(room, entries)
  const item =
    items.find(({ place }) => String(place) === chosen) ??
    items.find((each) => each.state === 'taken') ??
    items.find((each) => each.state === 'placed') ??
    items[0]
  return (
    <>
      <PageHeader
        printed="upright"
        title={`Record: ${boardName}, ${formatDay(day)}`}
        crumbs={<MeetingCrumbs number={number} here="Record" />}
        lead={`${meetingStateWord(state)}. ${room.startsAt} to ${room.endsAt}, ${room.place}`}
      />
      <UnsentPart recording={recording} making={making} raising={raising} />
      <LiveRegion>
        {recording.kept.length === 0 ? 'Everything is sent.' : `${recording.kept.length} not sent yet.`}
      </LiveRegion>
      {room.mayRecord && !isPast && <Deeds number={number} />}
      {making !== null && state === 'ended' && (
        <Message>
          The meeting has ended: what is recorded can be corrected, nothing is added. Its{' '}
          <Link to={paths.minutes} params={{ partnership, number: String(number) }}>
            minutes are drafted
          </Link>{' '}
          from it.
        </Message>
      )}
      <AttendancePart room={room} entries={entries} attendees={attendees} quorum={quorum} making={making} />
      <TimePart room={room} items={items} entries={entries} />
      <InterestPart room={room} entries={entries} making={making} />
      {item === undefined ? (
        <EmptyState title="Nothing is on the agenda">
          Put an item on it on the page of the meeting.
        </EmptyState>
      ) : (
        <>
          <nav className="room-items unprinted" aria-label="Items of the agenda">
            {items.map((each) => (
              <Link
                key={each.id}
                to="."
                search={(before: { [key: string]: string | undefined }) => ({
                  ...before,
                  item: String(each.place),
                })}
                resetScroll={false}
                replace
                aria-current={each.id === item.id ? 'true' : undefined}
              >
                {each.place}. {each.title}
              </Link>
            ))}
          </nav>
          {(isOnPaper ? items : [item]).map((each) => (
            <ItemPart
              key={each.id}
              {...{ room, entries, raising }}
              item={each}
              making={isOnPaper ? null : making}
            />
          ))}
        </>
      )}
    </>
  )
}

/** To start, adjourn and end it without leaving the record. */
function Deeds({ number }: { number: number }) {
  const meeting = useQuery(useProcedures().meeting.get.queryOptions({ number, ...useMoment() }))
  const { open, setOpen, ends, done } = usePageDialog<MeetingDeed>()
  if (meeting.data === undefined) return null
  const can = meeting.data.can.filter((deed) => ['start', 'adjourn', 'resume', 'end'].includes(deed))
  return (
    <>
      {done}
      <MeetingDeeds meeting={{ ...meeting.data, can }} onOpen={setOpen} />
      {open !== null && <MeetingDeedDialog deed={open} meeting={meeting.data} {...ends} />}
    </>
  )
}
