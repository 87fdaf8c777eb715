import type { Db, Tx } from '@roundtable/db/database.ts'
import { listSeatsEverywhere } from '@roundtable/db/queries/account.queries.ts'
import { listMembers, type MemberRow } from '@roundtable/db/queries/member.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import { keepPeople, mayKeepSeat, refusedSeat } from '@roundtable/shared/member/member-rights.ts'
import {
  type SeatDeed,
  type SeatState,
  seatLifecycle,
  seatStateOf,
} from '@roundtable/shared/member/seat-lifecycle.ts'
import { type ActorContext, actorIn } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'

/** A seat of an agency whose people the actor keeps; any other answers like a missing one. */
export async function requireMember(db: Db, { actor }: ActorContext, id: string): Promise<MemberRow> {
  const { partnershipId } = actor
  const [member] = await listMembers(db, { partnershipId, scope: keepPeople.scope(actor), id })
  if (member === undefined) throw noSuchSeat()
  return member
}

/** The same, held against others who change people, as it was seen, and open to the deed. */
export async function holdMember(
  tx: Tx,
  ctx: ActorContext,
  { id, version, deed }: { id: string; version: number; deed: SeatDeed },
): Promise<HeldMember> {
  await lockPartnership(tx, ctx.actor.partnershipId)
  const member = await requireMember(tx, ctx, id)
  if (!mayKeepSeat(ctx.actor, member)) {
    throw refusedSeat(`You do not keep the seat of a ${roleWord(member.role).toLowerCase()}.`)
  }
  return holdSeat(member, { version, deed })
}

/** As it was seen, and open to the deed; whose right it is has been asked. */
export function holdSeat(
  member: MemberRow,
  { version, deed }: { version: number; deed: SeatDeed },
): HeldMember {
  return hold({
    life: seatLifecycle,
    deed,
    row: { ...member, state: seatStateOf(member) },
    version,
    missing: noSuchSeat,
    changed: 'This seat has changed since you opened it: look at it as it stands now.',
    current: ({ version: now, name, role, title, fromDay, untilDay, deputyName, endedAt }) => ({
      version: now,
      name,
      role,
      title,
      fromDay,
      untilDay,
      deputyName,
      endedAt,
    }),
  }).row
}

export type HeldMember = MemberRow & { state: SeatState }

const noSuchSeat = () => new DomainError('not-found', 'There is no such seat, or it is not yours to keep.')

/** Somebody every one of whose seats, in every partnership, the actor keeps: their account is one. */
export async function requireWholeAccount(tx: Tx, ctx: ActorContext, id: string) {
  const { actor, visitor } = ctx
  const member = await requireMember(tx, ctx, id)
  const { personId, name } = member
  if (personId === actor.personId) {
    throw refusedSeat(
      'Nobody does this for themselves: your own account has a page.',
      'the person themselves',
    )
  }
  if (member.endedAt !== null || member.invited === 1 || member.hasPassword === 0) {
    throw new DomainError('rule', `${name} has no password here that could be lost.`)
  }
  const seats = await listSeatsEverywhere(tx, personId)
  const isKept = (seat: (typeof seats)[number]) => {
    const there = actorIn(visitor, seat.slug)
    return there !== null && mayKeepSeat(there.actor, seat)
  }
  if (!seats.every(isKept)) {
    throw refusedSeat(
      `${name} has a seat that you do not keep: who sets the password signs in to all of them.`,
      'who keeps every seat the person has',
    )
  }
  return member
}
