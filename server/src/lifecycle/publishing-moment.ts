import type { Tx } from '@roundtable/db/database.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { ActorContext } from '../base/context.ts'

/**
 * When figures are published: after everything that was frozen or published before, however long this one waited to be
 * written. What is frozen at a moment holds what was published until then.
 */
export async function publishingMoment(tx: Tx, { actor, now }: ActorContext): Promise<string> {
  await lockPartnership(tx, actor.partnershipId)
  return now()
}
