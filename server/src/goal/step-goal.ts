import { updateGoalStep } from '@roundtable/db/queries/goal.queries.ts'
import type { stepGoalSchema } from '@roundtable/shared/goal/goal.ts'
import { problemsOfGoalStep } from '@roundtable/shared/goal/goal-form.ts'
import { goalLifecycle } from '@roundtable/shared/goal/goal-lifecycle.ts'
import { agreeGoals, keepGoals, proposeGoals } from '@roundtable/shared/goal/goal-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdGoal } from './hold-goal.ts'

type Input = z.infer<typeof stepGoalSchema>

/** Who may do which: the board declines, whoever may propose proposes again, the manager ends and restores. */
const rightOf = {
  decline: agreeGoals,
  'propose-again': proposeGoals,
  achieved: keepGoals,
  'not-achieved': keepGoals,
  withdrawn: keepGoals,
  restore: keepGoals,
} as const satisfies Record<Input['deed'], unknown>

const done: Readonly<Record<Input['deed'], string>> = {
  decline: 'was declined',
  'propose-again': 'was proposed again',
  achieved: 'was achieved',
  'not-achieved': 'ended without being achieved',
  withdrawn: 'was withdrawn',
  restore: 'was restored',
}

/** A goal is declined, proposed again, ended or restored, with the reason. */
export async function stepGoal(ctx: ActorContext, input: Input): Promise<void> {
  const { actor, database } = ctx
  const { code, steps, deed, reason, meeting } = input
  const right = rightOf[deed]
  right.assert(actor)
  assertNoProblems(problemsOfGoalStep(input))
  await database.db.transaction().execute(async (tx) => {
    const goal = await holdGoal(tx, ctx, { code, steps, deed })
    await advance(tx, ctx, {
      life: goalLifecycle,
      deed,
      record: { id: goal.id, state: goal.state, version: goal.steps },
      write: (state) => updateGoalStep(tx, goal.key, { state, at: ctx.now() }),
      summary: `Goal ${code} ${done[deed]}.`,
      reason,
      reasonInTrail: true,
      meeting,
      seat: right.seat(actor),
    })
  })
}
