import { lockReturn, type ReturnRow, updateReturn } from '@roundtable/db/queries/return.queries.ts'
import { listReturnLines } from '@roundtable/db/queries/return-line.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ReturnSheet } from '@roundtable/shared/return/return.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import { returnName } from '@roundtable/shared/return/return-name.ts'
import { enterReturns, entersOnBehalf, seeReturns } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { getReturn } from './sheet/get-return.ts'
import { type AtVersion, holdReturn } from './sheet/hold-return.ts'
import { readHistories } from './sheet/row-history.ts'
import { sheetKey } from './sheet/sheet-key.ts'
import { sheetProblems } from './sheet/sheet-problems.ts'

/** The version is the return's, which every saved draft raises: nobody submits what they have not seen. */
export async function submitReturn(ctx: ActorContext, input: AtVersion): Promise<ReturnSheet> {
  const { actor, database } = ctx
  const at = ctx.now()
  return database.db.transaction().execute(async (tx) => {
    const { partnershipId } = actor
    const held = await lockReturn(tx, { partnershipId, id: input.id, scope: seeReturns.scope(actor) })
    if (held !== null && isSameSubmitting(held, actor.personId, input)) return getReturn(ctx, input, tx)
    const { owed } = await holdReturn(tx, ctx, { ...input, act: 'submit' })
    enterReturns.assert(actor, owed.agencyId, `You do not submit returns of ${owed.agencyName}.`)
    const rows = await listReturnLines(tx, sheetKey(owed))
    if (rows.length === 0) {
      throw new DomainError('rule', `Nothing is asked for the ${returnName(owed)} any more.`)
    }
    const fields = sheetProblems(rows, await readHistories(ctx, tx, { owed, rows }))
    if (fields.length > 0) throw new DomainError('bad-input', problemsSentence(fields.length), { fields })
    const by = { submittedAt: at, submittedBy: actor.personId }
    await advance(tx, ctx, {
      life: returnLifecycle,
      deed: 'submit',
      record: owed,
      write: (to) => updateReturn(tx, owed, { state: to, ...by }),
      summary: `The ${returnName(owed)} was submitted for approval.`,
      seat: enterReturns.seat(actor, owed.agencyId),
      agencyId: owed.agencyId,
      onBehalf: entersOnBehalf(actor, owed.agencyId),
    })
    return getReturn(ctx, { id: owed.id }, tx)
  })
}

/** A version is submitted once: who sends the same again, because the answer was lost, is answered the same. */
const isSameSubmitting = (held: ReturnRow, personId: string, { version }: AtVersion): boolean =>
  held.state === 'submitted' && held.submittedBy === personId && held.version === version + 1

const problemsSentence = (count: number): string =>
  count === 1
    ? 'There is a problem with this return: put it right and submit again.'
    : `There are ${count} problems with this return: put them right and submit again.`
