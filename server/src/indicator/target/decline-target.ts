import { updateTargetDeclined } from '@roundtable/db/queries/target.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import type { declineTargetSchema } from '@roundtable/shared/indicator/indicator.ts'
import { problemsOfDeclining } from '@roundtable/shared/target/target-form.ts'
import { targetLifecycle } from '@roundtable/shared/target/target-lifecycle.ts'
import { agreeTargets } from '@roundtable/shared/target/target-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { advance } from '../../lifecycle/advance.ts'
import { holdTarget } from './hold-target.ts'

/** The board declines a proposed target with a reason, which the history of the indicator keeps. */
export async function declineTarget(
  ctx: ActorContext,
  input: z.infer<typeof declineTargetSchema>,
): Promise<void> {
  const { actor, database } = ctx
  assertNoProblems(problemsOfDeclining(input))
  await database.db.transaction().execute(async (tx) => {
    const { indicator, target } = await holdTarget(tx, ctx, input)
    await advance(tx, ctx, {
      life: targetLifecycle,
      deed: 'decline',
      record: target,
      write: () => updateTargetDeclined(tx, target),
      reason: input.reason,
      reasonInTrail: true,
      summary: `The target of ${indicator.code} from ${periodLabel(indicator.frequency, target.fromPeriod)} was declined with a reason.`,
      seat: agreeTargets.seat(actor),
    })
  })
}
