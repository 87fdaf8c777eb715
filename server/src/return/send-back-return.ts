import { updateReturn } from '@roundtable/db/queries/return.queries.ts'
import type { ReturnSheet } from '@roundtable/shared/return/return.ts'
import { problemsOfReason } from '@roundtable/shared/return/return-form.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import { returnName } from '@roundtable/shared/return/return-name.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { assertLead } from './sheet/approver.ts'
import { getReturn } from './sheet/get-return.ts'
import { type AtVersion, holdReturn } from './sheet/hold-return.ts'

/** The reason stands on the return; the audit trail, which others read, does not repeat it. */
export async function sendBackReturn(
  ctx: ActorContext,
  input: AtVersion & { reason: string },
): Promise<ReturnSheet> {
  assertNoProblems(problemsOfReason(input))
  const at = ctx.now()
  return ctx.database.db.transaction().execute(async (tx) => {
    const { id, version, reason } = input
    const { owed } = await holdReturn(tx, ctx, { id, version, act: 'send-back' })
    const seat = assertLead(ctx, owed)
    const by = { remarkBy: ctx.actor.personId, remarkAt: at }
    await advance(tx, ctx, {
      life: returnLifecycle,
      deed: 'send-back',
      record: owed,
      write: (to) => updateReturn(tx, owed, { state: to, remark: reason, ...by }),
      reason,
      summary: `The ${returnName(owed)} was sent back with a reason.`,
      seat,
      agencyId: owed.agencyId,
    })
    return getReturn(ctx, { id }, tx)
  })
}
