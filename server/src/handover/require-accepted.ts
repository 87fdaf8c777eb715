import type { Tx } from '@roundtable/db/database.ts'
import { listHandovers } from '@roundtable/db/queries/handover.queries.ts'
import type { MemberRow } from '@roundtable/db/queries/member.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { acceptForPosts, mayAcceptForPost } from '@roundtable/shared/handover/handover-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { splitByReader } from './known-things.ts'
import { leaveBySystem, notAccepted } from './leave-things.ts'
import type { OpenItem } from './open-things.ts'
import { acceptForPost, offerThings, withdrawOffers } from './write-handover.ts'

type Ending = { successor: { memberId: string; name: string } | null; acceptsForPost: boolean }

const askFirst =
  'Something is open at this seat that nobody has accepted: ask who follows to accept it, or accept it for the post.'

/**
 * No seat ends with something open that nobody has accepted: the successor has, or who ends it does for the post. A
 * restricted challenge of which who ends it may not know is in nobody’s way: it is left to the manager.
 */
export async function requireAccepted(
  tx: Tx,
  ctx: ActorContext,
  member: MemberRow,
  ending: Ending,
): Promise<void> {
  const { known, hidden } = splitByReader(ctx.actor, await notAccepted(tx, member, localDay(ctx.now())))
  await acceptKnown(tx, ctx, member, { ...ending, items: known })
  await leaveBySystem(tx, ctx, member, { items: hidden })
}

async function acceptKnown(
  tx: Tx,
  ctx: ActorContext,
  member: MemberRow,
  { successor, acceptsForPost, items }: Ending & { items: readonly OpenItem[] },
): Promise<void> {
  if (items.length === 0) {
    await assertTheirs(tx, member, successor)
    await withdrawOffers(tx, ctx, member)
    return
  }
  if (!acceptsForPost)
    throw new DomainError('rule', askFirst, { fields: [{ field: 'acceptsForPost', sentence: askFirst }] })
  if (!mayAcceptForPost(ctx.actor, member)) throw acceptForPosts.refusalOf(ctx.actor)
  await withdrawOffers(tx, ctx, member)
  const { ids } = await offerThings(tx, ctx, member, { id: ctx.newId(), successor, items })
  for (const id of ids) await acceptForPost(tx, ctx, member, id)
}

/** Who has accepted is who takes over. */
async function assertTheirs(
  tx: Tx,
  { partnershipId, id: memberId }: MemberRow,
  successor: Ending['successor'],
): Promise<void> {
  const [latest] = (await listHandovers(tx, { partnershipId, memberId })).filter(
    ({ state, acceptedAct }) => state === 'accepted' && acceptedAct === 'handover.accepted',
  )
  if (latest === undefined || latest.successorMemberId === successor?.memberId) return
  const sentence = `${latest.successorName ?? 'Somebody else'} has accepted what is open here: they take it over, or ask somebody else first.`
  throw new DomainError('rule', sentence, { fields: [{ field: 'successorId', sentence }] })
}
