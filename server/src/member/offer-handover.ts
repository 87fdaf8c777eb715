import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { offerHandoverSchema } from '@roundtable/shared/handover/handover.ts'
import type { z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { splitByReader } from '../handover/known-things.ts'
import { openThings } from '../handover/open-things.ts'
import { offerThings, withdrawOffers } from '../handover/write-handover.ts'
import { holdMember } from './hold-member.ts'
import { requireSuccessor } from './successors.ts'

/** Before a seat ends, who follows is asked to accept what is open there; answers whether anything is for them to read. */
export async function offerHandover(
  ctx: ActorContext,
  { id, memberId, version, successorId }: z.infer<typeof offerHandoverSchema>,
): Promise<{ isAsked: boolean }> {
  return ctx.database.db.transaction().execute(async (tx) => {
    const member = await holdMember(tx, ctx, { id: memberId, version, deed: 'end' })
    const successor = await requireSuccessor(tx, ctx, member, successorId)
    const { known: items } = splitByReader(ctx.actor, await openThings(tx, member, localDay(ctx.now())))
    if (items.length === 0) throw new DomainError('rule', 'Nothing is open at this seat: it can end.')
    await withdrawOffers(tx, ctx, member)
    const { isAsked } = await offerThings(tx, ctx, member, { id, successor, items })
    return { isAsked }
  })
}
