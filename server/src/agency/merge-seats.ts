import type { Tx } from '@roundtable/db/database.ts'
import {
  endBoardMembers,
  insertBoardMembers,
  listBoardMembers,
} from '@roundtable/db/queries/board.queries.ts'
import { insertMember, type MemberRow, updateMember } from '@roundtable/db/queries/member.queries.ts'
import { insertMemberGrants, listGrants } from '@roundtable/db/queries/member-grant.queries.ts'
import { seatLifecycle, seatStateOf } from '@roundtable/shared/member/seat-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { newMembers } from '../board/add-board.ts'
import { beginningOf, type Move, moveOf } from '../lifecycle/move.ts'
import type { MergePlan } from './merge-plan.ts'

export type MergedSeats = { moves: Move[]; seatIn: (memberId: string | null) => string | null }

/** Each seat ends and begins at the agency that remains, as it was; two of one person become the one that is there. */
export async function mergeSeats(
  tx: Tx,
  ctx: ActorContext,
  { seats, into }: MergePlan,
  fromDay: string,
): Promise<MergedSeats> {
  const { partnershipId } = into
  const ids = new Map(seats.map(({ seat, other }) => [seat.id, other?.id ?? ctx.newId()]))
  const seatIn = (memberId: string | null) => (memberId === null ? null : (ids.get(memberId) ?? memberId))
  const grants = await listGrants(tx, { partnershipId, memberIds: seats.map(({ seat }) => seat.id) })
  const boards = await listBoardMembers(tx, partnershipId)
  const at = ctx.now()
  const moves = seats.flatMap(({ seat, other }): Move[] => {
    const state = seatStateOf(seat)
    const isConfirmed = state === 'confirmed'
    const id = seatIn(seat.id) ?? seat.id
    const ending = moveOf({
      life: seatLifecycle,
      deed: 'end',
      record: { id: seat.id, state, version: seat.version },
      write: () =>
        updateMember(
          tx,
          { partnershipId, id: seat.id, at },
          { endedAt: at, endedBy: ctx.actor.personId, successorMemberId: id },
        ),
    })
    if (other !== null) return [takingDeputy(tx, { seat, other, at }), ending]
    const beginning = beginningOf(seatLifecycle, {
      name: 'agency.merged',
      ids: [id],
      write: () => insertMember(tx, seatAt(ctx, { seat, id, agencyId: into.id, fromDay })),
    })
    const confirming = moveOf({
      life: seatLifecycle,
      deed: 'confirm',
      records: isConfirmed ? [{ id, state: 'seated' as const, version: 1 }] : [],
      write: async () => undefined,
    })
    return [ending, beginning, confirming]
  })
  const passing: Move = {
    steps: [],
    write: async () => {
      await insertMemberGrants(
        tx,
        grants.map((grant) => ({ ...grant, memberId: seatIn(grant.memberId) ?? grant.memberId })),
      )
      for (const { boardId, memberId } of boards.filter((each) => ids.has(each.memberId))) {
        const by = { endedAt: at, endedBy: ctx.actor.personId }
        await endBoardMembers(tx, { partnershipId, boardId, memberIds: [memberId] }, by)
        const next = seatIn(memberId) ?? memberId
        const isThere = boards.some((each) => each.boardId === boardId && each.memberId === next)
        if (!isThere) await insertBoardMembers(tx, newMembers(ctx, boardId, [next]))
      }
    },
  }
  return { moves: [...moves, passing], seatIn }
}

type Placing = { seat: MemberRow; id: string; agencyId: string; fromDay: string }
const seatAt = (ctx: ActorContext, { seat, id, agencyId, fromDay }: Placing) => ({
  partnershipId: seat.partnershipId,
  id,
  personId: seat.personId,
  agencyId,
  role: seat.role,
  title: seat.title,
  fromDay: seat.fromDay > fromDay ? seat.fromDay : fromDay,
  untilDay: seat.untilDay,
  deputyPersonId: seat.deputyPersonId,
  deputyFromDay: seat.deputyFromDay,
  deputyUntilDay: seat.deputyUntilDay,
  confirmedAt: seat.confirmedAt,
  confirmedBy: seat.confirmedBy,
  version: seatStateOf(seat) === 'confirmed' ? 2 : 1,
  recordedAt: ctx.now(),
  recordedBy: ctx.actor.personId,
  endedAt: null,
  endedBy: null,
  successorMemberId: null,
})

/** The seat that remains keeps its deputy, and takes the other's where it has none. */
const takingDeputy = (
  tx: Tx,
  { seat, other, at }: { seat: MemberRow; other: MemberRow; at: string },
): Move => ({
  steps: [],
  write: async () => {
    if (other.deputyPersonId !== null || seat.deputyPersonId === null) return
    const { partnershipId, deputyPersonId, deputyFromDay, deputyUntilDay } = seat
    await updateMember(
      tx,
      { partnershipId, id: other.id, at },
      { deputyPersonId, deputyFromDay, deputyUntilDay },
    )
  },
})
