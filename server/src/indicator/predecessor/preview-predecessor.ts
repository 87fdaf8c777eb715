import { listPredecessors } from '@roundtable/db/queries/predecessor.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import type { previewPredecessorSchema } from '@roundtable/shared/indicator/predecessor.ts'
import { refusedPredecessor } from '@roundtable/shared/indicator/predecessor-form.ts'
import type { z } from 'zod'
import type { ActorContext } from '../../base/context.ts'
import { historiesOf } from '../../continuation/line-histories.ts'
import { getIndicator } from '../page/get-indicator.ts'
import { findPredecessorChoices } from './predecessor-choices.ts'

/** The indicator as it would be read if it continued the other one; nothing is written. */
export async function previewPredecessor(
  ctx: ActorContext,
  input: z.infer<typeof previewPredecessorSchema>,
): Promise<IndicatorView> {
  const { code, predecessorCode, fromPeriod, comparable } = input
  const { reader } = ctx.database
  const { indicator, choices } = await findPredecessorChoices(reader, ctx, code)
  const chosen = choices.find((choice) => choice.code === predecessorCode)
  const refused = refusedPredecessor(chosen, indicator)
  if (chosen === undefined || refused !== null) {
    throw new DomainError('not-found', refused ?? 'There is no such indicator.')
  }
  const others = (await listPredecessors(reader, ctx.actor.partnershipId)).filter(
    ({ indicatorId }) => indicatorId !== indicator.id,
  )
  const proposed = {
    ...chosen,
    ...{ id: '', indicatorId: indicator.id, fromPeriod, comparable: comparable ? 1 : 0 },
  }
  const histories = await historiesOf(ctx, [...others, proposed])
  return getIndicator(ctx, { code }, histories.get(indicator.id))
}
