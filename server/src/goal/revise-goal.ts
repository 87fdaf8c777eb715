import type { Tx } from '@roundtable/db/database.ts'
import { findGoal, insertGoalVersion, lockGoal, updateGoalStep } from '@roundtable/db/queries/goal.queries.ts'
import { listIndicatorsOfGoal } from '@roundtable/db/queries/timeline.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { reviseGoalSchema } from '@roundtable/shared/goal/goal.ts'
import { curveFields, problemsOfGoal, proposedFields } from '@roundtable/shared/goal/goal-form.ts'
import { goalLifecycle, goalStates } from '@roundtable/shared/goal/goal-lifecycle.ts'
import { readWeights } from '@roundtable/shared/goal/roll-up.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'

const goalWords = [...proposedFields, ...curveFields, 'weights'] as const

/** Gives a goal new words, with the reason; what it said before stays readable. */
export async function reviseGoal(ctx: ActorContext, input: z.infer<typeof reviseGoalSchema>): Promise<void> {
  const { actor, database } = ctx
  const { code, version, reason, ...typed } = input
  assertNoProblems(problemsOfGoal(input))
  await database.db.transaction().execute(async (tx) => {
    const scope = {
      partnershipId: actor.partnershipId,
      goalIds: goalsGrantedTo(actor),
      code,
      states: goalStates,
    }
    const found = await findGoal(tx, scope)
    if (found === undefined) throw new DomainError('not-found', 'There is no such goal.')
    const key = { partnershipId: actor.partnershipId, goalId: found.id }
    await lockGoal(tx, key)
    const current = (await findGoal(tx, scope)) ?? found
    if (current.version !== version) {
      const sentence = 'This goal was reworded since you opened it: look at it as it stands now.'
      throw new DomainError('conflict', sentence, { current })
    }
    const { factors, works, plan, weights } = current
    const words = { factors, works, plan, weights, ...typed }
    await assertOfGoal(tx, key, words.weights)
    if (goalWords.every((word) => words[word] === current[word])) {
      throw new DomainError(
        'rule',
        'Nothing in this goal was changed: change a word, or close without saving.',
      )
    }
    await advance(tx, ctx, {
      life: goalLifecycle,
      deed: 'revise',
      record: { id: found.id, state: current.state, version: current.steps },
      write: async (state) => {
        const at = ctx.now()
        const recorded = { recordedAt: at, recordedBy: actor.personId }
        await updateGoalStep(tx, key, { state, at, worded: true })
        await insertGoalVersion(tx, { ...key, version: version + 1, ...words, reason, ...recorded })
      },
      summary: `Goal ${code} was reworded.`,
      reason,
      reasonInTrail: true,
    })
  })
}

/** What is rolled up into a goal is measured for it. */
async function assertOfGoal(tx: Tx, key: { partnershipId: string; goalId: string }, weights: string) {
  const codes = (await listIndicatorsOfGoal(tx, key)).map(({ code }) => code)
  const foreign = (readWeights(weights) ?? []).find(({ code }) => !codes.includes(code))
  if (foreign === undefined) return
  const sentence = `${foreign.code} is no figure of this goal: ${codes.length === 0 ? 'it has none' : `it has ${codes.join(', ')}`}.`
  throw new DomainError('bad-input', sentence, { fields: [{ field: 'weights', sentence }] })
}
