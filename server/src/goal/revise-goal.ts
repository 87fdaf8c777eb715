import { insertGoalVersion, lockGoal, updateGoalVersion } from '@roundtable/db/queries/goal.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { reviseGoalSchema } from '@roundtable/shared/goal/goal.ts'
import { problemsOfGoal } from '@roundtable/shared/goal/goal-form.ts'
import { goalLifecycle } from '@roundtable/shared/goal/goal-lifecycle.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { requireGoal } from './require-goal.ts'

const goalWords = ['wording', 'childWording', 'why', 'populationOutcome', 'story'] as const

/** Gives a goal new words, with the reason; what it said before stays readable. */
export async function reviseGoal(ctx: ActorContext, input: z.infer<typeof reviseGoalSchema>): Promise<void> {
  const { actor, database } = ctx
  const { code, version, reason, ...words } = input
  assertNoProblems(problemsOfGoal(input))
  await database.db.transaction().execute(async (tx) => {
    const { id: goalId } = await requireGoal(tx, ctx, code)
    const key = { partnershipId: actor.partnershipId, goalId }
    await lockGoal(tx, key)
    const current = await requireGoal(tx, ctx, code)
    if (current.version !== version) {
      const sentence = 'This goal was reworded since you opened it: look at it as it stands now.'
      throw new DomainError('conflict', sentence, { current })
    }
    if (goalWords.every((word) => words[word] === current[word])) {
      throw new DomainError(
        'rule',
        'Nothing in this goal was changed: change a word, or close without saving.',
      )
    }
    await advance(tx, ctx, {
      life: goalLifecycle,
      deed: 'revise',
      record: { id: goalId, state: 'agreed', version },
      write: async () => {
        const recorded = { recordedAt: ctx.now(), recordedBy: actor.personId }
        await updateGoalVersion(tx, { ...key, from: version })
        await insertGoalVersion(tx, { ...key, version: version + 1, ...words, reason, ...recorded })
      },
      summary: `Goal ${code} was reworded.`,
      reason,
      reasonInTrail: true,
    })
  })
}
