import { updateReturn } from '@roundtable/db/queries/return.queries.ts'
import type { ReturnSheet } from '@roundtable/shared/return/return.ts'
import { returnName } from '@roundtable/shared/return/return-name.ts'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { tellWhoseTurn } from '../notice/tell-of-return.ts'
import { assertLead } from './sheet/approver.ts'
import { getReturn } from './sheet/get-return.ts'
import { type AtVersion, holdReturn } from './sheet/hold-return.ts'

/** The reason stands on the return; the audit trail, which others read, does not repeat it. */
export async function sendBackReturn(
  ctx: ActorContext,
  input: AtVersion & { reason: string },
): Promise<ReturnSheet> {
  const at = ctx.now()
  return ctx.database.db.transaction().execute(async (tx) => {
    const { id, version, reason } = input
    const { owed, to } = await holdReturn(tx, ctx, { id, version, act: 'send-back' })
    const seat = assertLead(ctx, owed)
    await updateReturn(tx, owed, {
      state: to,
      remark: reason,
      remarkBy: ctx.actor.personId,
      remarkAt: at,
    })
    await act(tx, ctx, {
      act: 'return.sent-back',
      subjectId: owed.id,
      summary: `The ${returnName(owed)} was sent back with a reason.`,
      seat,
      agencyId: owed.agencyId,
    })
    const sentBack = { ...owed, state: to, remarkAt: at, remarkBy: ctx.actor.personId }
    await tellWhoseTurn(tx, ctx, sentBack, 'return-sent-back')
    return getReturn(ctx, { id }, tx)
  })
}
