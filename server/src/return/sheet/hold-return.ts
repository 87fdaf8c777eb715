import type { Tx } from '@roundtable/db/database.ts'
import { lockReturn, type ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { seeReturns } from '@roundtable/shared/return/return-rights.ts'
import { afterAct, type ReturnAct, type ReturnState } from '@roundtable/shared/return/return-rules.ts'
import type { ActorContext } from '../../base/context.ts'

export type AtVersion = { id: string; version: number }

export const missingReturn = (): DomainError =>
  new DomainError('not-found', 'There is no such return, or it is not your agency’s.')

/**
 * The return, held until the transaction ends and open to this act. A foreign one answers like a missing one, a
 * version that is not the one that stands with 409, a state that does not allow the act with its sentence.
 */
export async function holdReturn(
  tx: Tx,
  ctx: ActorContext,
  asked: { id: string; act: ReturnAct; version?: number },
): Promise<{ owed: ReturnRow; to: ReturnState }> {
  const { partnershipId } = ctx.actor
  const scope = seeReturns.scope(ctx.actor)
  const owed = await lockReturn(tx, { partnershipId, id: asked.id, scope })
  if (owed === null) throw missingReturn()
  if (asked.version !== undefined && asked.version !== owed.version) throw changedMeanwhile(owed)
  const after = afterAct(asked.act, owed.state)
  if ('refused' in after) throw new DomainError('rule', after.refused)
  return { owed, to: after.to }
}

function changedMeanwhile(owed: ReturnRow): DomainError {
  const { version, state, submittedByName, submittedAt, approvedByName, approvedAt } = owed
  return new DomainError(
    'conflict',
    'This return has changed since you opened it: look at it as it stands now.',
    { standing: { version, state, submittedByName, submittedAt, approvedByName, approvedAt } },
  )
}
