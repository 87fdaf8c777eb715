import type { Db } from '@roundtable/db/database.ts'
import { listGoalPlaces } from '@roundtable/db/queries/goal.queries.ts'
import { isUnagreed } from '@roundtable/shared/goal/goal-lifecycle.ts'
import { seeGoalDrafts } from '@roundtable/shared/goal/goal-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'

/**
 * The goals a reader knows nothing of, as they are proposed or declined and not theirs to see: nobody tells them that
 * one stands on an agenda, in a pack or in a decision.
 */
export async function unseenGoals(db: Db, actor: Actor): Promise<ReadonlySet<string>> {
  if (seeGoalDrafts.may(actor)) return new Set()
  const places = await listGoalPlaces(db, actor.partnershipId)
  return new Set(places.flatMap(({ id, state }) => (isUnagreed(state) ? [id] : [])))
}
