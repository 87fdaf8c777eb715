import type { Tx } from '@roundtable/db/database.ts'
import type { ListedMeeting } from '@roundtable/db/queries/meeting.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { findRoomEntry } from '@roundtable/db/queries/room.queries.ts'
import type { RoomEntryTable } from '@roundtable/db/tables/room.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type {
  AttendanceInput,
  InterestInput,
  OutcomeInput,
  PointInput,
  RoomEntryInput,
} from '@roundtable/shared/room/room.ts'
import {
  problemsOfAttendance,
  problemsOfInterest,
  problemsOfOutcome,
  problemsOfPoint,
} from '@roundtable/shared/room/room-form.ts'
import { recordMeetings } from '@roundtable/shared/room/room-rights.ts'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { named } from '../meeting/write-agenda-item.ts'
import { enterDecision } from './enter-decision.ts'
import { requireItem, requireSession } from './hold-room.ts'
import { deedOf, moveItemInRoom, openItem } from './move-item.ts'
import { requireSeat } from './room-seats.ts'
import { writeEntry } from './write-entry.ts'

/** One entry of the record, once however often it is sent; answers its place in the record. */
export async function enterRoom(ctx: ActorContext, input: RoomEntryInput): Promise<{ position: number }> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  recordMeetings.assert(actor)
  return database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const sent = await findRoomEntry(tx, { partnershipId, id: input.id })
    if (sent !== undefined) return againAs(sent, ctx, input)
    const corrects = 'correctsId' in input && input.correctsId !== null
    const meeting = await requireSession(tx, ctx, { ...input, corrects })
    return { position: await enter(tx, ctx, { input, meeting }) }
  })
}

/** Sent again by who sent it; an id that belongs to another entry is refused, as what was typed would be lost. */
function againAs(sent: RoomEntryTable, { actor }: ActorContext, input: RoomEntryInput): { position: number } {
  const { recordedBy, meetingId, kind, position } = sent
  if (recordedBy === actor.personId && meetingId === input.meetingId && kind === input.kind)
    return { position }
  throw new DomainError('conflict', 'Another entry has the name of this one: enter it anew.', { current: {} })
}

function enter(
  tx: Tx,
  ctx: ActorContext,
  { input, meeting }: { input: RoomEntryInput; meeting: ListedMeeting },
): Promise<number> {
  switch (input.kind) {
    case 'attendance':
      return enterAttendance(tx, ctx, { input, meeting })
    case 'interest':
      return enterInterest(tx, ctx, { input, meeting })
    case 'point':
      return enterPoint(tx, ctx, { input, meeting })
    case 'decision':
      return enterDecision(tx, ctx, { input, meeting })
    case 'outcome':
      return enterOutcome(tx, ctx, { input, meeting })
  }
}

type Entering<Input> = { input: Input; meeting: ListedMeeting }
/** What is corrected is an entry of the same kind and meeting; the newest of several corrections holds. */
async function requireCorrected(
  tx: Tx,
  { actor }: ActorContext,
  { kind, meetingId, correctsId }: { kind: string; meetingId: string; correctsId: string | null },
): Promise<RoomEntryTable | null> {
  if (correctsId === null) return null
  const found = await findRoomEntry(tx, { partnershipId: actor.partnershipId, id: correctsId })
  if (found?.kind === kind && found.meetingId === meetingId) return found
  throw new DomainError('not-found', 'What is to be corrected is not in the record of this meeting.')
}

async function enterAttendance(tx: Tx, ctx: ActorContext, { input, meeting }: Entering<AttendanceInput>) {
  assertNoProblems(problemsOfAttendance(input))
  const { memberId, name, mark, deputy, clock, correctsId } = input
  const corrected = await requireCorrected(tx, ctx, input)
  await requireSeat(tx, ctx, { meeting, memberId })
  await act(tx, ctx, {
    act: corrected === null ? 'attendance.noted' : 'attendance.corrected',
    subjectId: meeting.id,
    summary: `Attendance at ${named(meeting)} was ${corrected === null ? 'noted' : 'corrected'}.`,
    seat: recordMeetings.seat(ctx.actor),
  })
  const text = mark === 'deputy' ? deputy : ''
  return writeEntry(tx, ctx, input, { kind: 'attendance', memberId, name, mark, text, clock, correctsId })
}

async function enterInterest(tx: Tx, ctx: ActorContext, { input, meeting }: Entering<InterestInput>) {
  assertNoProblems(problemsOfInterest(input))
  const { memberId, name, text, remark, itemId, correctsId } = input
  const corrected = await requireCorrected(tx, ctx, input)
  await requireSeat(tx, ctx, { meeting, memberId })
  if (itemId !== null) await requireItem(tx, ctx, { meeting, itemId })
  await act(tx, ctx, {
    act: corrected === null ? 'interest.declared' : 'interest.corrected',
    ...(itemId === null ? { subjectId: meeting.id } : { subject: 'agenda-item' as const, subjectId: itemId }),
    summary: `An interest at ${named(meeting)} was ${corrected === null ? 'declared' : 'corrected'}.`,
    seat: recordMeetings.seat(ctx.actor),
  })
  return writeEntry(tx, ctx, input, { kind: 'interest', memberId, name, text, remark, itemId, correctsId })
}

async function enterPoint(tx: Tx, ctx: ActorContext, { input, meeting }: Entering<PointInput>) {
  assertNoProblems(problemsOfPoint(input))
  const { text, itemId, correctsId } = input
  const item = await requireItem(tx, ctx, { meeting, itemId })
  const corrected = await requireCorrected(tx, ctx, input)
  if (corrected === null) await openItem(tx, ctx, { item, meeting })
  await act(tx, ctx, {
    act: corrected === null ? 'point.noted' : 'point.corrected',
    subjectId: itemId,
    summary: `A key point of ${named(meeting)} was ${corrected === null ? 'noted' : 'corrected'}.`,
    seat: recordMeetings.seat(ctx.actor),
  })
  return writeEntry(tx, ctx, input, { kind: 'point', text, itemId, correctsId })
}

async function enterOutcome(tx: Tx, ctx: ActorContext, { input, meeting }: Entering<OutcomeInput>) {
  assertNoProblems(problemsOfOutcome(input))
  const { itemId, deed: outcome, reason } = input
  const found = await requireItem(tx, ctx, { meeting, itemId })
  const item = outcome === 'close' ? await openItem(tx, ctx, { item: found, meeting }) : found
  const deed = await deedOf(tx, item, outcome)
  await moveItemInRoom(tx, ctx, { item, meeting, deed, reason })
  return writeEntry(tx, ctx, input, { kind: 'outcome', itemId, mark: deed, text: reason })
}
