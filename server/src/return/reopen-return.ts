import { updateReturn } from '@roundtable/db/queries/return.queries.ts'
import { clearCorrections, insertEntriesFromPublished } from '@roundtable/db/queries/return-entry.queries.ts'
import type { ReturnSheet } from '@roundtable/shared/return/return.ts'
import { problemsOfReason } from '@roundtable/shared/return/return-form.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import { returnName } from '@roundtable/shared/return/return-name.ts'
import { reopenReturns } from '@roundtable/shared/return/return-rights.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { getReturn } from './sheet/get-return.ts'
import { type AtVersion, holdReturn } from './sheet/hold-return.ts'
import { sheetKey } from './sheet/sheet-key.ts'

/** The published figures stay as they are until a corrected return is approved. */
export async function reopenReturn(
  ctx: ActorContext,
  input: AtVersion & { reason: string },
): Promise<ReturnSheet> {
  const { actor, database } = ctx
  assertNoProblems(problemsOfReason(input))
  const at = ctx.now()
  return database.db.transaction().execute(async (tx) => {
    const { id, version, reason } = input
    const { owed } = await holdReturn(tx, ctx, { id, version, act: 'reopen' })
    reopenReturns.assert(actor, 'You cannot reopen a closed period: ask the partnership manager.')
    await clearCorrections(tx, { partnershipId: owed.partnershipId, returnId: owed.id })
    await insertEntriesFromPublished(tx, { ...sheetKey(owed), by: actor.personId, at })
    const remark = { remark: reason, remarkBy: actor.personId, remarkAt: at }
    await advance(tx, ctx, {
      life: returnLifecycle,
      deed: 'reopen',
      record: owed,
      write: (to) => updateReturn(tx, owed, { state: to, ...undecided, ...remark }),
      reason,
      summary: `The ${returnName(owed)} was reopened with a reason.`,
      seat: reopenReturns.seat(actor),
      agencyId: owed.agencyId,
    })
    return getReturn(ctx, { id }, tx)
  })
}

const undecided = { submittedAt: null, submittedBy: null, approvedAt: null, approvedBy: null }
