import type { Db, Tx } from '@roundtable/db/database.ts'
import { listHandoverItems, listHandovers } from '@roundtable/db/queries/handover.queries.ts'
import type { MemberRow } from '@roundtable/db/queries/member.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { handoverLifecycle } from '@roundtable/shared/handover/handover-lifecycle.ts'
import type { Seat } from '@roundtable/shared/rights/actor.ts'
import type { ActorContext, Services } from '../base/context.ts'
import { begin, beginBySystem } from '../lifecycle/advance.ts'
import { partsFor } from './known-things.ts'
import { type OpenItem, openThings } from './open-things.ts'
import { insertOffer, seatInTrail, withdrawOffersBySystem } from './write-handover.ts'

/** What is open at a seat and in no handover that somebody has accepted. */
export async function notAccepted(db: Db, member: MemberRow, today: string): Promise<OpenItem[]> {
  const open = await openThings(db, member, today)
  if (open.length === 0) return []
  const { partnershipId, id: memberId } = member
  const accepted = new Set<string>()
  for (const { id, state } of await listHandovers(db, { partnershipId, memberId })) {
    if (state !== 'accepted') continue
    for (const { subjectId } of await listHandoverItems(db, { partnershipId, id })) accepted.add(subjectId)
  }
  return open.filter(({ subjectId }) => !accepted.has(subjectId))
}

const left = (member: MemberRow): string => `Nobody has accepted yet what is open at ${seatInTrail(member)}.`

/** A seat ends by itself: what nobody has accepted waits for the manager and the agency’s lead. */
export async function leaveThingsBySystem(tx: Tx, services: Services, member: MemberRow): Promise<void> {
  const at = services.now()
  const items = await notAccepted(tx, member, localDay(at))
  const successorId = await withdrawOffersBySystem(tx, services, member)
  if (items.length === 0) return
  const { partnershipId, agencyId } = member
  const successor = { partnershipId, agencyId, memberId: successorId }
  const { known, rest, apart } = await partsFor(tx, services, successor, items)
  await leaveBySystem(tx, services, member, { items: known, successorId })
  for (const part of [rest, apart]) await leaveBySystem(tx, services, member, { items: part })
}

/** It waits for whoever may know of it, told in an act of its own. */
export async function leaveBySystem(
  tx: Tx,
  services: Services,
  member: MemberRow,
  { items, successorId = null }: { items: readonly OpenItem[]; successorId?: string | null },
): Promise<void> {
  if (items.length === 0) return
  const id = services.newId()
  const { partnershipId, agencyId } = member
  await insertOffer(tx, member, { id, items, successorId, at: services.now(), by: null })
  await beginBySystem(tx, services, {
    ...{ life: handoverLifecycle, name: 'handover.left', ids: [id] },
    ...{ partnershipId, summary: left(member), agencyId },
  })
}

/** The same where somebody ends it who does not keep the people of agencies: a young person’s, by their facilitator. */
export async function leaveThings(
  tx: Tx,
  ctx: ActorContext,
  member: MemberRow,
  seat: Seat | null,
): Promise<void> {
  const at = ctx.now()
  const { partnershipId, agencyId } = member
  const nobody = { partnershipId, agencyId, memberId: null }
  const { rest, apart } = await partsFor(tx, ctx, nobody, await notAccepted(tx, member, localDay(at)))
  await leaveBySystem(tx, ctx, member, { items: apart })
  if (rest.length === 0) return
  const id = ctx.newId()
  await insertOffer(tx, member, { id, items: rest, successorId: null, at, by: ctx.actor.personId })
  await begin(tx, ctx, {
    ...{ life: handoverLifecycle, name: 'handover.left', ids: [id] },
    ...{ summary: left(member), agencyId: member.agencyId, seat },
  })
}
