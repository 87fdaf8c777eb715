import type { Tx } from '@roundtable/db/database.ts'
import {
  insertHandover,
  type ListedHandover,
  listHandovers,
  updateHandover,
} from '@roundtable/db/queries/handover.queries.ts'
import type { MemberRow } from '@roundtable/db/queries/member.queries.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import { handoverLifecycle } from '@roundtable/shared/handover/handover-lifecycle.ts'
import { acceptForPosts } from '@roundtable/shared/handover/handover-rights.ts'
import { keepPeople } from '@roundtable/shared/member/member-rights.ts'
import type { ActorContext, Services } from '../base/context.ts'
import { advance, advanceBySystem, begin } from '../lifecycle/advance.ts'
import { partsFor } from './known-things.ts'
import type { OpenItem } from './open-things.ts'

type SeatNamed = Pick<MemberRow, 'partnershipId' | 'id' | 'agencyId' | 'agencyName' | 'name' | 'role'>

/** "the seat of Bo Lund as data contributor of Northmere Police": for the trail, which never says what is open. */
export const seatInTrail = ({
  name,
  role,
  agencyName,
}: Pick<SeatNamed, 'name' | 'role' | 'agencyName'>): string =>
  `the seat of ${name} as ${roleWord(role).toLowerCase()} of ${agencyName}`

type Offer = {
  id: string
  successor: { memberId: string; name: string } | null
  items: readonly OpenItem[]
}

export async function insertOffer(
  tx: Tx,
  { partnershipId, id: memberId, agencyId }: Pick<SeatNamed, 'partnershipId' | 'id' | 'agencyId'>,
  {
    id,
    items,
    successorId,
    at,
    by,
  }: Omit<Offer, 'successor'> & { successorId: string | null; at: string; by: string | null },
): Promise<void> {
  await insertHandover(
    tx,
    {
      ...{ partnershipId, id, memberId, agencyId, successorMemberId: successorId },
      ...{ state: 'offered', version: 1, offeredAt: at, offeredBy: by },
    },
    items.map(({ kind, subjectId, dueOn }) => ({ partnershipId, handoverId: id, kind, subjectId, dueOn })),
  )
}

/** What is open is written down with its days and offered to who follows; what they may not know of, for the post. */
export async function offerThings(
  tx: Tx,
  ctx: ActorContext,
  member: SeatNamed,
  { id, successor, items }: Offer,
): Promise<{ ids: string[]; isAsked: boolean }> {
  const memberId = successor?.memberId ?? null
  const { known, rest, apart } = await partsFor(tx, ctx, { ...member, memberId }, items)
  const parts = [
    { successor, items: known },
    { successor: null, items: rest },
    { successor: null, items: apart },
  ]
    .filter((part) => part.items.length > 0)
    .map((part, at) => ({ ...part, id: at === 0 ? id : ctx.newId() }))
  for (const part of parts) await offerPart(tx, ctx, member, part)
  return { ids: parts.map((part) => part.id), isAsked: successor !== null && known.length > 0 }
}

async function offerPart(
  tx: Tx,
  ctx: ActorContext,
  member: SeatNamed,
  { id, successor, items }: Offer,
): Promise<void> {
  const successorId = successor?.memberId ?? null
  await insertOffer(tx, member, { id, items, successorId, at: ctx.now(), by: ctx.actor.personId })
  await begin(tx, ctx, {
    life: handoverLifecycle,
    name: 'handover.offered',
    ids: [id],
    summary: `What is open at ${seatInTrail(member)} was offered to ${successor?.name ?? 'whoever follows'}.`,
    agencyId: member.agencyId,
    seat: keepPeople.seat(ctx.actor, member.agencyId),
  })
}

/** Who ends the seat accepts it for the post, until somebody follows. */
export const acceptForPost = (tx: Tx, ctx: ActorContext, member: SeatNamed, id: string) =>
  advance(tx, ctx, {
    life: handoverLifecycle,
    deed: 'accept',
    name: 'handover.accepted-for-post',
    record: { id, state: 'offered' as const, version: 1 },
    write: (state) => updateHandover(tx, { partnershipId: member.partnershipId, id }, { state }),
    summary: `What is open at ${seatInTrail(member)} was accepted for the post.`,
    agencyId: member.agencyId,
    seat: acceptForPosts.seat(ctx.actor, member.agencyId),
  })

const isOffered = ({ state }: ListedHandover): boolean => state === 'offered'

/** Offers of this seat that nobody has answered yet. */
export const pendingOffers = async (
  tx: Tx,
  { partnershipId, id: memberId }: Pick<SeatNamed, 'partnershipId' | 'id'>,
) => (await listHandovers(tx, { partnershipId, memberId })).filter(isOffered)

/** What was offered before is not asked any more: somebody else is, or the seat ends otherwise. */
export async function withdrawOffers(tx: Tx, ctx: ActorContext, member: SeatNamed): Promise<void> {
  for (const record of await pendingOffers(tx, member)) {
    await advance(tx, ctx, {
      life: handoverLifecycle,
      deed: 'withdraw',
      record,
      write: (state) => updateHandover(tx, record, { state }),
      summary: `The offer of what is open at ${seatInTrail(member)} was taken back.`,
      agencyId: member.agencyId,
      seat: keepPeople.seat(ctx.actor, member.agencyId),
    })
  }
}

/** The same where the seat has ended by itself. */
export async function withdrawOffersBySystem(
  tx: Tx,
  services: Services,
  member: SeatNamed,
): Promise<string | null> {
  const pending = await pendingOffers(tx, member)
  for (const record of pending) {
    await advanceBySystem(tx, services, {
      partnershipId: member.partnershipId,
      life: handoverLifecycle,
      deed: 'withdraw',
      record,
      write: (state) => updateHandover(tx, record, { state }),
      summary: `The offer of what is open at ${seatInTrail(member)} ended with the seat.`,
      agencyId: member.agencyId,
    })
  }
  return pending.find(({ successorMemberId }) => successorMemberId !== null)?.successorMemberId ?? null
}
