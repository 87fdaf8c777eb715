import type { Tx } from '@roundtable/db/database.ts'
import { findGoal, type GoalRow, lockGoal } from '@roundtable/db/queries/goal.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { type GoalDeed, goalLifecycle, goalStates } from '@roundtable/shared/goal/goal-lifecycle.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'

export type HeldGoal = GoalRow & { key: { partnershipId: string; goalId: string } }

/** A goal in any state, locked, as the person saw it, and open to the deed. */
export async function holdGoal(
  tx: Tx,
  { actor }: ActorContext,
  { code, steps, deed }: { code: string; steps: number; deed: GoalDeed },
): Promise<HeldGoal> {
  const { partnershipId } = actor
  const scope = { partnershipId, goalIds: goalsGrantedTo(actor), code, states: goalStates }
  const found = await findGoal(tx, scope)
  if (found !== undefined) await lockGoal(tx, { partnershipId, goalId: found.id })
  const held = await findGoal(tx, scope)
  const { row } = hold({
    life: goalLifecycle,
    deed,
    row: held === undefined ? undefined : { ...held, wordingVersion: held.version, version: held.steps },
    version: steps,
    missing: () => new DomainError('not-found', 'There is no such goal.'),
    changed: 'Somebody else changed this goal since you opened it: look at it as it stands now.',
    current: ({ state, version }) => ({ state, steps: version }),
  })
  return { ...row, version: row.wordingVersion, key: { partnershipId, goalId: row.id } }
}
