import { lockReturn } from '@roundtable/db/queries/return.queries.ts'
import { isRemindedSince } from '@roundtable/db/queries/return-progress.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { returnName } from '@roundtable/shared/return/return-name.ts'
import { publishReturns } from '@roundtable/shared/return/return-rights.ts'
import { isRemindable } from '@roundtable/shared/return/return-rules.ts'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { notifyByHand } from '../notice/notify-by-hand.ts'
import { missingReturn } from './sheet/hold-return.ts'

/** Tells those whose turn it is, once a day at most for each return. */
export async function remindOfReturn(ctx: ActorContext, { id }: { id: string }) {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const at = ctx.now()
  const today = localDay(at)
  return database.db.transaction().execute(async (tx) => {
    const owed = await lockReturn(tx, { partnershipId, id, scope: 'all' })
    if (owed === null) throw missingReturn()
    if (!isRemindable(owed.state)) {
      throw new DomainError('rule', `Nobody at ${owed.agencyName} has anything to do with this return now.`)
    }
    if (await isRemindedSince(tx, { partnershipId, returnId: id, since: today })) {
      throw new DomainError('too-many', 'They were reminded of this return today: once a day is enough.')
    }
    const told = await notifyByHand(tx, ctx, { subject: 'return', ids: [id], kind: 'return-reminded' })
    if (told === 0) {
      throw new DomainError('rule', `Nobody at ${owed.agencyName} could do it: give somebody a seat there.`)
    }
    await act(tx, ctx, {
      act: 'return.reminded',
      subjectId: id,
      summary: `A reminder of the ${returnName(owed)} was sent. People told: ${told}.`,
      seat: publishReturns.seat(actor),
      agencyId: owed.agencyId,
    })
    return { remindedAt: at, told }
  })
}
