import { updateIndicatorStep } from '@roundtable/db/queries/indicator-draft.queries.ts'
import { listDoersOf } from '@roundtable/db/queries/transition.queries.ts'
import type { ActName } from '@roundtable/shared/act/acts.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { problemsOfAgreement } from '@roundtable/shared/board/agreement-form.ts'
import type { agreeIndicatorsSchema } from '@roundtable/shared/indicator/indicator-draft.ts'
import { indicatorLifecycle } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { agreeIndicators as agreeing } from '@roundtable/shared/indicator/indicator-rights.ts'
import { refusedOwnWork } from '@roundtable/shared/rights/actor.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { agreementWords } from '../../board/agreement-words.ts'
import { recalculate } from '../../calculation/recalculate.ts'
import { advance } from '../../lifecycle/advance.ts'
import { holdIndicator } from './hold-indicator.ts'

/** Who did one of these has written the definition. */
const written: readonly ActName[] = ['indicator.drafted', 'indicator.adopted', 'indicator.revised']

/** The board agrees drafts at a named meeting, all of them or none: from then on their figures are asked for. */
export async function agreeIndicators(
  ctx: ActorContext,
  input: z.infer<typeof agreeIndicatorsSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { indicators } = input
  assertNoProblems(problemsOfAgreement(input))
  await database.db.transaction().execute(async (tx) => {
    const words = await agreementWords(tx, ctx, input)
    for (const { code, steps } of indicators) {
      const indicator = await holdIndicator(tx, ctx, { code, steps, deed: 'agree' })
      const { partnershipId, indicatorId } = indicator.key
      const authors = await listDoersOf(tx, { partnershipId, subjectId: indicatorId, acts: written })
      const own = refusedOwnWork(actor, [indicator.createdBy, ...authors], {
        own: `Nobody agrees an indicator they drafted (${code}): another board member can.`,
        opened: `You opened the seat of who drafted ${code}: another board member can agree it.`,
      })
      if (own !== null) throw new DomainError('rule', own)
      await advance(tx, ctx, {
        life: indicatorLifecycle,
        deed: 'agree',
        record: { id: indicatorId, state: indicator.state, version: indicator.steps },
        write: (state) => updateIndicatorStep(tx, indicator.key, { state, at: ctx.now() }),
        ...words,
        summary: `Indicator ${code} was agreed.`,
        seat: agreeing.seat(actor),
      })
      if (indicator.calculated === 1) await recalculate(tx, ctx, { indicatorId, at: ctx.now() })
    }
  })
}
