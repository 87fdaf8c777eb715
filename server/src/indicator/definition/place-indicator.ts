import { listIndicatorPlaces, lockIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import {
  findNewestPlace,
  insertIndicatorPlaces,
  updateIndicatorPlace,
} from '@roundtable/db/queries/indicator-draft.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { placeIndicatorSchema } from '@roundtable/shared/indicator/indicator-draft.ts'
import type { z } from 'zod'
import { act } from '../../act/act.ts'
import type { ActorContext } from '../../base/context.ts'
import { requireIndicator } from '../access/require-indicator.ts'
import { chosenGoal } from './chosen-place.ts'

/** Puts an indicator under another goal, on the scorecard as a headline or not, or next to another one. */
export async function placeIndicator(
  ctx: ActorContext,
  input: z.infer<typeof placeIndicatorSchema>,
): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const indicator = await requireIndicator(tx, ctx, input.code)
    const key = { partnershipId, indicatorId: indicator.id }
    await lockIndicator(tx, key)
    const goalId = await chosenGoal(tx, ctx, input.goalCode)
    const headline = input.headline ? 1 : 0
    const isMoved = goalId !== indicator.goalId || headline !== indicator.headline
    if (isMoved) {
      const newest = await findNewestPlace(tx, key)
      const before = { ...key, goalId: indicator.goalId, headline: indicator.headline }
      const first = { ...before, version: 1, recordedAt: '', recordedBy: null }
      const next = { ...key, goalId, headline, version: Math.max(newest, 1) + 1 }
      await insertIndicatorPlaces(tx, [
        ...(newest === 0 ? [first] : []),
        { ...next, recordedAt: ctx.now(), recordedBy: personId },
      ])
      await updateIndicatorPlace(tx, key, { goalId, headline })
    }
    const isOrdered = await putBefore(input.before)
    if (!isMoved && !isOrdered) return
    await act(tx, ctx, {
      act: 'indicator.placed',
      subjectId: indicator.id,
      summary: `Indicator ${input.code} was moved: ${input.goalCode === null ? 'under no goal' : `under goal ${input.goalCode}`}, ${
        input.headline ? 'a headline' : 'not a headline'
      }.`,
    })

    async function putBefore(other: string | null | undefined): Promise<boolean> {
      if (other === undefined) return false
      const places = (await listIndicatorPlaces(tx, partnershipId)).filter(({ id }) => id !== indicator.id)
      const at = other === null ? places.length : places.findIndex(({ code }) => code === other)
      const ordered: { id: string; position: number }[] = [...places]
      ordered.splice(at < 0 ? places.length : at, 0, { ...indicator })
      for (const [index, { id, position }] of ordered.entries()) {
        if (position === index + 1) continue
        await updateIndicatorPlace(tx, { partnershipId, indicatorId: id }, { position: index + 1 })
      }
      return ordered.some(({ id, position }, index) => id === indicator.id && position !== index + 1)
    }
  })
}
