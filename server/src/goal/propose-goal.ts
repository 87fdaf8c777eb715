import { insertGoal, insertGoalVersion, listGoalPlaces } from '@roundtable/db/queries/goal.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { nextCode } from '@roundtable/shared/base/next-code.ts'
import type { proposeGoalSchema } from '@roundtable/shared/goal/goal.ts'
import { problemsOfProposal } from '@roundtable/shared/goal/goal-form.ts'
import { goalLifecycle } from '@roundtable/shared/goal/goal-lifecycle.ts'
import { proposeGoals } from '@roundtable/shared/goal/goal-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { begin } from '../lifecycle/advance.ts'

/** Puts a goal on the table, once however often it is sent; it counts from the moment the board agrees it. */
export async function proposeGoal(
  ctx: ActorContext,
  input: z.infer<typeof proposeGoalSchema>,
): Promise<{ code: string }> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const { id, kind, ...words } = input
  assertNoProblems(problemsOfProposal(words, kind))
  return database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const goals = await listGoalPlaces(tx, partnershipId)
    const same = goals.find((goal) => goal.id === id)
    if (same !== undefined) return { code: same.code }
    const code = nextCode(
      kind === 'vision' ? 'V' : 'G',
      goals.map((goal) => goal.code),
    )
    const recordedAt = ctx.now()
    await insertGoal(tx, {
      partnershipId,
      id,
      code,
      position: Math.max(0, ...goals.map(({ position }) => position)) + 1,
      version: 1,
      steps: 1,
      state: 'proposed',
      kind,
      createdAt: recordedAt,
      archivedAt: null,
    })
    const recorded = { reason: '', recordedAt, recordedBy: actor.personId }
    await insertGoalVersion(tx, { partnershipId, goalId: id, version: 1, ...words, ...recorded })
    await begin(tx, ctx, {
      life: goalLifecycle,
      name: 'goal.proposed',
      ids: [id],
      summary: kind === 'vision' ? 'A vision was proposed.' : `Goal ${code} was proposed.`,
      seat: proposeGoals.seat(actor),
    })
    return { code }
  })
}
