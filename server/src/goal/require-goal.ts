import type { Db } from '@roundtable/db/database.ts'
import { findGoal, type GoalRow } from '@roundtable/db/queries/goal.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { goalStates } from '@roundtable/shared/goal/goal-lifecycle.ts'
import { seeGoalDrafts } from '@roundtable/shared/goal/goal-rights.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'

/** A goal the reader may see; one that is hidden from them answers like a missing one. */
export async function requireGoal(db: Db, { actor }: ActorContext, code: string): Promise<GoalRow> {
  const goal = await findGoal(db, {
    partnershipId: actor.partnershipId,
    goalIds: goalsGrantedTo(actor),
    code,
    states: seeGoalDrafts.may(actor) ? goalStates : ['agreed'],
  })
  if (goal === undefined) throw new DomainError('not-found', 'There is no such goal.')
  return goal
}
