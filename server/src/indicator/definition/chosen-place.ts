import type { Tx } from '@roundtable/db/database.ts'
import { findAgency } from '@roundtable/db/queries/agency.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ActorContext } from '../../base/context.ts'
import { requireGoal } from '../../goal/require-goal.ts'

/** The goal that was chosen, by its code; null where none was. */
export async function chosenGoal(tx: Tx, ctx: ActorContext, code: string | null): Promise<string | null> {
  return code === null ? null : (await requireGoal(tx, ctx, code)).id
}

/** The agency that was chosen to report, by its code, which is a partner until this has ended; null where nobody reports yet. */
export async function chosenAgency(tx: Tx, ctx: ActorContext, code: string | null): Promise<string | null> {
  if (code === null) return null
  const { partnershipId } = ctx.actor
  await lockPartnership(tx, partnershipId)
  const agency = await findAgency(tx, { partnershipId, code })
  if (agency === undefined || agency.endedAt !== null) {
    throw new DomainError('not-found', 'There is no such agency, or it has left.')
  }
  return agency.id
}
