import { insertIndicatorVersions } from '@roundtable/db/queries/indicator.queries.ts'
import { updateIndicatorStep } from '@roundtable/db/queries/indicator-draft.queries.ts'
import { orNull } from '@roundtable/shared/base/form.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import type { reviseDefinitionSchema } from '@roundtable/shared/indicator/indicator-draft.ts'
import { problemsOfRevision } from '@roundtable/shared/indicator/indicator-form.ts'
import { indicatorLifecycle } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { advance } from '../../lifecycle/advance.ts'
import { holdIndicator } from './hold-indicator.ts'

/** A definition anew from a period on, with the reason; the one before stays readable, and a break is marked as one. */
export async function reviseDefinition(
  ctx: ActorContext,
  input: z.infer<typeof reviseDefinitionSchema>,
): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const { code, steps, fromPeriod, reason, breaksComparability, ...words } = input
  await ctx.database.db.transaction().execute(async (tx) => {
    const indicator = await holdIndicator(tx, ctx, { code, steps, deed: 'revise' })
    assertNoProblems(problemsOfRevision({ ...words, fromPeriod, reason }, indicator))
    await advance(tx, ctx, {
      life: indicatorLifecycle,
      deed: 'revise',
      record: { id: indicator.id, state: indicator.state, version: indicator.steps },
      write: async (state) => {
        const at = ctx.now()
        await updateIndicatorStep(tx, indicator.key, { state, at, defined: true })
        await insertIndicatorVersions(tx, [
          {
            partnershipId,
            indicatorId: indicator.id,
            version: indicator.version + 1,
            ...words,
            numeratorWording: orNull(words.numeratorWording),
            denominatorWording: orNull(words.denominatorWording),
            fromPeriod,
            breaksComparability: breaksComparability ? 1 : 0,
            reason,
            recordedAt: at,
            recordedBy: personId,
          },
        ])
      },
      summary: `Indicator ${code} was defined anew from ${periodLabel(indicator.frequency, fromPeriod)}${
        breaksComparability ? ', which breaks the comparison with figures before' : ''
      }.`,
      reason,
      reasonInTrail: true,
    })
  })
}
