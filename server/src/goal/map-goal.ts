import { lockGoal } from '@roundtable/db/queries/goal.queries.ts'
import {
  endGoalItems,
  insertGoalItems,
  listGoalItems,
} from '@roundtable/db/queries/goal-framework.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { itemsOn } from '@roundtable/shared/framework/framework-items.ts'
import type { mapGoalSchema } from '@roundtable/shared/goal/goal.ts'
import { reviseGoals } from '@roundtable/shared/goal/goal-rights.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { requireGoal } from './require-goal.ts'

/** Says which items of the editions that hold today a goal serves; what was mapped with an older one is mapped anew. */
export async function mapGoal(ctx: ActorContext, input: z.infer<typeof mapGoalSchema>): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const { code, seen, items } = input
  const at = ctx.now()
  const held = itemsOn(localDay(at))
  await ctx.database.db.transaction().execute(async (tx) => {
    const { id: goalId } = await requireGoal(tx, ctx, code)
    await lockGoal(tx, { partnershipId, goalId })
    const current = await listGoalItems(tx, { partnershipId, goalId })
    if (current.map(({ id }) => id).join() !== seen.join()) {
      const sentence = 'Somebody else mapped this goal since you opened it: look at it as it stands now.'
      throw new DomainError('conflict', sentence, { current: { items: current.map(({ item }) => item) } })
    }
    const wanted = [...new Set(items)].map((item) => {
      const found = held.find((each) => each.item === item)
      if (found === undefined) throw new DomainError('not-found', 'No framework has such an item today.')
      return found
    })
    const stays = current.filter((each) =>
      wanted.some(({ item, version }) => item === each.item && version === each.version),
    )
    const fresh = wanted.filter(({ item }) => !stays.some((each) => each.item === item))
    const gone = current.filter((each) => !stays.includes(each))
    if (fresh.length + gone.length === 0) {
      throw new DomainError('rule', 'Nothing was changed: choose an item, or close without saving.')
    }
    await endGoalItems(
      tx,
      { partnershipId, ids: gone.map(({ id }) => id) },
      { endedAt: at, endedBy: personId },
    )
    await insertGoalItems(
      tx,
      fresh.map(({ framework, version, item }) => ({
        ...{ partnershipId, id: ctx.newId(), goalId, framework, version, item },
        ...{ recordedAt: at, recordedBy: personId, endedAt: null, endedBy: null },
      })),
    )
    await act(tx, ctx, {
      act: 'goal.mapped',
      subjectId: goalId,
      summary:
        wanted.length === 0
          ? `Goal ${code} serves no item of a framework any more.`
          : `Goal ${code} serves: ${wanted.map(({ words }) => words).join('; ')}.`,
      seat: reviseGoals.seat(ctx.actor),
    })
  })
}
