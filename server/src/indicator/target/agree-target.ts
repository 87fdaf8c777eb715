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
  const { actor, database } = ctx
  assertNoProblems(problemsOfAgreement(input))
  await database.db.transaction().execute(async (tx) => {
    const { indicator, target } = await holdTarget(tx, ctx, input)
    const { meeting } = input
    await advance(tx, ctx, {
      life: targetLifecycle,
      deed: 'agree',
      record: target,
      write: () =>
        updateTargetAgreed(tx, target, {
          agreedBy: actor.personId,
          agreedByName: actor.name,
          agreedAt: ctx.now(),
          meeting,
        }),
      meeting,
      summary: `The target of ${indicator.code} from ${periodLabel(indicator.frequency, target.fromPeriod)} was agreed.`,
      seat: agreeTargets.seat(actor),
    })
  })
}
