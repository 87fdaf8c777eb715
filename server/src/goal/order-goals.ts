import { listGoalPlaces, updateGoalPosition } from '@roundtable/db/queries/goal.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'

/** Puts the goals that stand in a new order; those that have ended come after them. */
export async function orderGoals(ctx: ActorContext, { codes }: { codes: readonly string[] }): Promise<void> {
  const { partnershipId } = ctx.actor
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const goals = await listGoalPlaces(tx, partnershipId)
    const current = goals.filter(({ state, kind }) => state === 'agreed' && kind === 'goal')
    const isWhole = codes.length === current.length && current.every(({ code }) => codes.includes(code))
    if (!isWhole || new Set(codes).size !== codes.length) {
      const sentence = 'The goals have changed since you opened them: look at them as they stand now.'
      throw new DomainError('conflict', sentence, { current: current.map(({ code }) => code) })
    }
    if (codes.every((code, index) => current[index]?.code === code)) return
    const rest = goals.filter((goal) => !current.includes(goal))
    const ordered = [...codes.flatMap((code) => current.filter((goal) => goal.code === code)), ...rest]
    for (const [index, goal] of ordered.entries()) {
      if (goal.position === index + 1) continue
      await updateGoalPosition(tx, { partnershipId, goalId: goal.id }, index + 1)
    }
    await act(tx, ctx, {
      act: 'goal.ordered',
      subjectId: partnershipId,
      summary: `The goals were put in the order ${codes.join(', ')}.`,
    })
  })
}
