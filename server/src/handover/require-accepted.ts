import type { Tx } from '@roundtable/db/database.ts'
import { listHandovers } from '@roundtable/db/queries/handover.queries.ts'
import type { MemberRow } from '@roundtable/db/queries/member.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { acceptForPosts, mayAcceptForPost } from '@roundtable/shared/handover/handover-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { notAccepted } from './leave-things.ts'
import { acceptForPost, offerThings, withdrawOffers } from './write-handover.ts'

type Ending = { successor: { memberId: string; name: string } | null; acceptsForPost: boolean }

const askFirst =
  'Something is open at this seat that nobody has accepted: ask who follows to accept it, or accept it for the post.'

/**
 * No seat ends with something open that nobody has accepted: the successor has, or who ends it does for the post.
 * Answers whether something passes.
 */
export async function requireAccepted(
  tx: Tx,
  ctx: ActorContext,
  member: MemberRow,
  { successor, acceptsForPost }: Ending,
): Promise<void> {
  const items = await notAccepted(tx, member, localDay(ctx.now()))
  if (items.length === 0) {
    await assertTheirs(tx, member, successor)
    await withdrawOffers(tx, ctx, member)
    return
  }
  if (!acceptsForPost)
    throw new DomainError('rule', askFirst, { fields: [{ field: 'acceptsForPost', sentence: askFirst }] })
  if (!mayAcceptForPost(ctx.actor, member)) throw acceptForPosts.refusalOf(ctx.actor)
  await withdrawOffers(tx, ctx, member)
  for (const id of await offerThings(tx, ctx, member, { id: ctx.newId(), successor, items }))
    await acceptForPost(tx, ctx, member, id)
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
