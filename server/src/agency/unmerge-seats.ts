import type { Tx } from '@roundtable/db/database.ts'
import { type BoardPlace, listBoardPlacesEnded } from '@roundtable/db/queries/agency-unmerge.queries.ts'
import {
  endBoardMembers,
  insertBoardMembers,
  listBoardMembers,
} from '@roundtable/db/queries/board.queries.ts'
import { insertMember, noDeputy, updateMember } from '@roundtable/db/queries/member.queries.ts'
import { insertMemberGrants, listGrants } from '@roundtable/db/queries/member-grant.queries.ts'
import type { MemberTable } from '@roundtable/db/tables/member.table.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { newMembers } from '../board/add-board.ts'
import { beginningOf, type Move, moveOf } from '../lifecycle/move.ts'
import type { UnmergePlan } from './unmerge-plan.ts'

type ReturnedSeats = { moves: Move[]; seatBack: (memberId: string | null) => string | null }

/** Each seat that passed ends, and begins at its own agency as it was before; of a person's one seat two become again. */
export async function returnSeats(tx: Tx, ctx: ActorContext, plan: UnmergePlan): Promise<ReturnedSeats> {
  const { partnershipId, personId } = ctx.actor
  const at = ctx.now()
  const ids = new Map(plan.seats.map(({ id }) => [id, ctx.newId()]))
  const seatBack = (memberId: string | null) => (memberId === null ? null : (ids.get(memberId) ?? memberId))
  const isConfirmed = (id: string) => plan.stateBefore(id) === 'confirmed'

  const moves = plan.newSeats.map((seat) =>
    moveOf({
      life: seatLifecycle,
      deed: 'end',
      record: { id: seat.id, state: plan.stateNow(seat.id), version: seat.version },
      write: () =>
        updateMember(
          tx,
          { partnershipId, id: seat.id, at },
          { endedAt: at, endedBy: personId, successorMemberId: backOf(seat) },
        ),
    }),
  )
  const beginnings = plan.seats.flatMap((seat): Move[] => {
    const id = seatBack(seat.id) ?? seat.id
    const confirmed = isConfirmed(seat.id)
    const next = {
      ...seat,
      ...{ id, version: confirmed ? 2 : 1, recordedAt: at, recordedBy: personId },
      ...{ endedAt: null, endedBy: null, successorMemberId: null },
    }
    return [
      beginningOf(seatLifecycle, {
        name: 'agency.merge-undone',
        ids: [id],
        write: () => insertMember(tx, next),
      }),
      moveOf({
        life: seatLifecycle,
        deed: 'confirm',
        records: confirmed ? [{ id, state: 'seated' as const, version: 1 }] : [],
        write: async () => undefined,
      }),
    ]
  })
  // Read while the seats that passed have not ended yet.
  const places = await listBoardMembers(tx, partnershipId)
  const around: Move = { steps: [], write: () => returnAround(tx, ctx, { plan, places, seatBack }) }
  return { moves: [...moves, ...beginnings, around], seatBack }

  function backOf({ id }: MemberTable): string | null {
    return seatBack(plan.seats.find(({ successorMemberId }) => successorMemberId === id)?.id ?? null)
  }
}

type Around = { plan: UnmergePlan; places: readonly BoardPlace[]; seatBack: ReturnedSeats['seatBack'] }

/** Goals granted, places on boards that are still held, and deputies go back with the seats. */
async function returnAround(tx: Tx, ctx: ActorContext, { plan, places, seatBack }: Around): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const at = ctx.now()
  const grants = await listGrants(tx, { partnershipId, memberIds: plan.seats.map(({ id }) => id) })
  await insertMemberGrants(
    tx,
    grants.map((grant) => ({ ...grant, memberId: seatBack(grant.memberId) ?? grant.memberId })),
  )
  const memberIds = plan.seats.map(({ id }) => id)
  for (const { boardId, memberId } of await listBoardPlacesEnded(tx, {
    partnershipId,
    memberIds,
    at: plan.at,
  })) {
    const next = plan.seats.find(({ id }) => id === memberId)?.successorMemberId ?? ''
    const isNew = plan.newSeats.some(({ id }) => id === next)
    if (isNew) {
      await endBoardMembers(
        tx,
        { partnershipId, boardId, memberIds: [next] },
        { endedAt: at, endedBy: personId },
      )
    }
    const isHeld = places.some((each) => each.boardId === boardId && each.memberId === next)
    if (isHeld || !isNew) {
      await insertBoardMembers(tx, newMembers(ctx, boardId, [seatBack(memberId) ?? memberId]))
    }
  }
  for (const id of plan.deputiesTaken) await updateMember(tx, { partnershipId, id, at }, noDeputy)
}
