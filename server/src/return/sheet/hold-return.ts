import type { Tx } from '@roundtable/db/database.ts'
import { lockReturn, type ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import {
  type ReturnAct,
  type ReturnState,
  returnLifecycle,
} from '@roundtable/shared/return/return-lifecycle.ts'
import { seeReturns } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../../base/context.ts'
import { hold } from '../../lifecycle/hold.ts'

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
  const { row, to } = hold({
    life: returnLifecycle,
    deed: asked.act,
    row: await lockReturn(tx, { partnershipId, id: asked.id, scope: seeReturns.scope(ctx.actor) }),
    version: asked.version,
    missing: missingReturn,
    changed: 'This return has changed since you opened it: look at it as it stands now.',
    current: ({ version, state, submittedByName, submittedAt, approvedByName, approvedAt }: ReturnRow) => ({
      version,
      state,
      submittedByName,
      submittedAt,
      approvedByName,
      approvedAt,
    }),
  })
  return { owed: row, to }
}
