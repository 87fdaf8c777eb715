import type { Db, Tx } from '@roundtable/db/database.ts'
import { type ListedMeeting, listMeetingSteps } from '@roundtable/db/queries/meeting.queries.ts'
import { listBoardSeatsAt, listRoomEntries, type SeatThen } from '@roundtable/db/queries/room.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { attendanceOf, type Quorum, quorumOf } from '@roundtable/shared/room/room-record.ts'
import type { ActorContext } from '../base/context.ts'

/** `sameAs`: the first seat of whose person it is. */
type Seated = SeatThen & { sameAs: string }

/** Who sat on the board when the meeting began; who sits on it now where it has not. */
export async function seatsOf(
  db: Db,
  { now }: Pick<ActorContext, 'now'>,
  { partnershipId, id, boardId }: ListedMeeting,
): Promise<Seated[]> {
  const steps = await listMeetingSteps(db, { partnershipId, id })
  const at = steps.find(({ act }) => act === 'meeting.started')?.at ?? now()
  const seats = await listBoardSeatsAt(db, { partnershipId, boardId, at })
  return seats.map((seat) => ({
    ...seat,
    sameAs: seats.find(({ personId }) => personId === seat.personId)?.memberId ?? seat.memberId,
  }))
}

/** How many members are there by now, of those the board needs. */
export async function quorumNow(tx: Tx, ctx: ActorContext, meeting: ListedMeeting): Promise<Quorum> {
  const { partnershipId, id: meetingId, quorum } = meeting
  const entries = await listRoomEntries(tx, { partnershipId, meetingId })
  return quorumOf(attendanceOf(await seatsOf(tx, ctx, meeting), entries), quorum)
}

export async function requireSeat(
  tx: Tx,
  ctx: ActorContext,
  { meeting, memberId }: { meeting: ListedMeeting; memberId: string | null },
): Promise<void> {
  if (memberId === null) return
  const seats = await seatsOf(tx, ctx, meeting)
  if (seats.some((seat) => seat.memberId === memberId)) return
  const sentence = 'Nobody of this board has that seat: name the person instead.'
  throw new DomainError('bad-input', sentence, { fields: [{ field: 'memberId', sentence }] })
}
