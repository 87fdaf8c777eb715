import { updateIndicatorStep } from '@roundtable/db/queries/indicator-draft.queries.ts'
import type { stepIndicatorSchema } from '@roundtable/shared/indicator/indicator-draft.ts'
import { problemsOfIndicatorStep } from '@roundtable/shared/indicator/indicator-form.ts'
import { indicatorLifecycle } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { agreeIndicators, keepIndicators } from '@roundtable/shared/indicator/indicator-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { recalculate } from '../../calculation/recalculate.ts'
import { advance } from '../../lifecycle/advance.ts'
import { holdIndicator } from './hold-indicator.ts'

type Input = z.infer<typeof stepIndicatorSchema>

const done: Readonly<Record<Input['deed'], string>> = {
  decline: 'was declined as a draft',
  withdraw: 'was withdrawn as a draft',
  'draft-again': 'was taken up again as a draft',
  suspend: 'was suspended',
  resume: 'was resumed',
  retire: 'was retired',
  restore: 'was restored',
}

/** The board declines a draft; the rest is the manager's. */
const rightFor = (deed: Input['deed']) => (deed === 'decline' ? agreeIndicators : keepIndicators)

/** An indicator is suspended, resumed, retired, restored, or its draft declined or withdrawn, with the reason. */
export async function stepIndicator(ctx: ActorContext, input: Input): Promise<void> {
  const { code, steps, deed, reason, meeting } = input
  const right = rightFor(deed)
  right.assert(ctx.actor)
  assertNoProblems(problemsOfIndicatorStep(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    const indicator = await holdIndicator(tx, ctx, { code, steps, deed })
    await advance(tx, ctx, {
      life: indicatorLifecycle,
      deed,
      record: { id: indicator.id, state: indicator.state, version: indicator.steps },
      write: (state) => updateIndicatorStep(tx, indicator.key, { state, at: ctx.now() }),
      summary: `Indicator ${code} ${done[deed]}.`,
      reason,
      reasonInTrail: true,
      meeting,
      seat: right.seat(ctx.actor),
    })
    if (indicator.calculated === 1) {
      await recalculate(tx, ctx, { indicatorId: indicator.id, at: ctx.now() })
    }
  })
}
