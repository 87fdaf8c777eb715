import type { Tx } from '@roundtable/db/database.ts'
import { updateTargetAgreed } from '@roundtable/db/queries/target.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import type { agreeTargetSchema } from '@roundtable/shared/indicator/indicator.ts'
import { problemsOfAgreement } from '@roundtable/shared/target/target-form.ts'
import { targetLifecycle } from '@roundtable/shared/target/target-lifecycle.ts'
import { agreeTargets } from '@roundtable/shared/target/target-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { advance } from '../../lifecycle/advance.ts'
import { holdTarget } from './hold-target.ts'

/** The board agrees a proposed target at a named meeting. */
export async function agreeTarget(
  ctx: ActorContext,
  input: z.infer<typeof agreeTargetSchema>,
): Promise<void> {
  assertNoProblems(problemsOfAgreement(input))
  await ctx.database.db.transaction().execute((tx) => agreeIn(tx, ctx, input))
}

/** In the transaction of several, all of them or none. */
export async function agreeIn(
  tx: Tx,
  ctx: ActorContext,
  input: z.infer<typeof agreeTargetSchema>,
): Promise<void> {
  const { actor } = ctx
  const { indicator, target } = await holdTarget(tx, ctx, input)
  const { meeting } = input
  const agreed = { agreedBy: actor.personId, agreedByName: actor.name, agreedAt: ctx.now(), meeting }
  await advance(tx, ctx, {
    life: targetLifecycle,
    deed: 'agree',
    record: target,
    write: () => updateTargetAgreed(tx, target, agreed),
    meeting,
    summary: `The target of ${indicator.code} from ${periodLabel(indicator.frequency, target.fromPeriod)} was agreed.`,
    seat: agreeTargets.seat(actor),
  })
}
