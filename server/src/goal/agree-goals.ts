import type { Tx } from '@roundtable/db/database.ts'
import { findVision, updateGoalStep } from '@roundtable/db/queries/goal.queries.ts'
import { listDoersOf } from '@roundtable/db/queries/transition.queries.ts'
import type { ActName } from '@roundtable/shared/act/acts.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { problemsOfAgreement } from '@roundtable/shared/board/agreement-form.ts'
import type { agreeGoalsSchema } from '@roundtable/shared/goal/goal.ts'
import { goalLifecycle } from '@roundtable/shared/goal/goal-lifecycle.ts'
import { agreeGoals as agreeing } from '@roundtable/shared/goal/goal-rights.ts'
import { refusedOwnWork } from '@roundtable/shared/rights/actor.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { agreementWords } from '../board/agreement-words.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdGoal } from './hold-goal.ts'

/** Who did one of these has worded the goal. */
const worded: readonly ActName[] = ['goal.proposed', 'goal.revised']

/** The board agrees proposed goals at a named meeting, all of them or none; nobody agrees what they proposed. */
export async function agreeGoals(ctx: ActorContext, input: z.infer<typeof agreeGoalsSchema>): Promise<void> {
  const { actor, database } = ctx
  const { goals } = input
  assertNoProblems(problemsOfAgreement(input))
  await database.db.transaction().execute(async (tx) => {
    const words = await agreementWords(tx, ctx, input)
    for (const { code, steps } of goals) {
      const goal = await holdGoal(tx, ctx, { code, steps, deed: 'agree' })
      const { partnershipId, goalId } = goal.key
      const proposers = await listDoersOf(tx, { partnershipId, subjectId: goalId, acts: worded })
      const own = refusedOwnWork(actor, proposers, {
        own: `Nobody agrees a goal they proposed or worded (${code}): another board member can.`,
        opened: `You opened the seat of who proposed or worded ${code}: another board member can agree it.`,
      })
      if (own !== null) throw new DomainError('rule', own)
      if (goal.kind === 'vision') await endVision(tx, ctx)
      await advance(tx, ctx, {
        life: goalLifecycle,
        deed: 'agree',
        record: { id: goalId, state: goal.state, version: goal.steps },
        write: (state) => updateGoalStep(tx, goal.key, { state, at: ctx.now() }),
        ...words,
        summary: `Goal ${code} was agreed.`,
        seat: agreeing.seat(actor),
      })
    }
  })
}

/** There is one vision: the one before gives way in the same moment. */
async function endVision(tx: Tx, ctx: ActorContext): Promise<void> {
  const { partnershipId } = ctx.actor
  const before = await findVision(tx, partnershipId)
  if (before === undefined) return
  await advance(tx, ctx, {
    life: goalLifecycle,
    deed: 'withdrawn',
    record: { id: before.id, state: before.state, version: before.steps },
    write: (state) => updateGoalStep(tx, { partnershipId, goalId: before.id }, { state, at: ctx.now() }),
    summary: 'The vision gave way to another.',
    seat: agreeing.seat(ctx.actor),
  })
}
