import { lockIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import { findTarget, updateTargetWithdrawn } from '@roundtable/db/queries/target.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import type { withdrawTargetSchema } from '@roundtable/shared/indicator/indicator.ts'
import { problemsOfWithdrawal } from '@roundtable/shared/target/target-form.ts'
import { targetLifecycle } from '@roundtable/shared/target/target-lifecycle.ts'
import { agreeTargets, mayWithdrawTarget } from '@roundtable/shared/target/target-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { advance } from '../../lifecycle/advance.ts'
import { hold } from '../../lifecycle/hold.ts'
import { requireIndicator } from '../access/require-indicator.ts'

/** The board takes a target out of force, or who proposed it takes it back before it is agreed; each with the reason. */
export async function withdrawTarget(
  ctx: ActorContext,
  input: z.infer<typeof withdrawTargetSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  assertNoProblems(problemsOfWithdrawal(input))
  await database.db.transaction().execute(async (tx) => {
    const indicator = await requireIndicator(tx, ctx, input.code)
    await lockIndicator(tx, { partnershipId, indicatorId: indicator.id })
    const { row: target } = hold({
      life: targetLifecycle,
      deed: 'withdraw',
      row: await findTarget(tx, { partnershipId, indicatorId: indicator.id, id: input.targetId }),
      version: input.version,
      missing: () => new DomainError('not-found', 'There is no such target.'),
      changed: 'Somebody else decided about this target since you opened it: look at it as it stands now.',
      current: ({ state, version }) => ({ state, version }),
    })
    if (!mayWithdrawTarget(actor, target)) {
      throw agreeTargets.refusal(
        'You do not have the right to withdraw this target.',
        'the board, and whoever proposed a target that is not agreed yet',
      )
    }
    await advance(tx, ctx, {
      life: targetLifecycle,
      deed: 'withdraw',
      record: target,
      write: () => updateTargetWithdrawn(tx, target, ctx.now()),
      summary: `The target of ${indicator.code} from ${periodLabel(indicator.frequency, target.fromPeriod)} was withdrawn with a reason.`,
      reason: input.reason,
      reasonInTrail: true,
      meeting: input.meeting,
    })
  })
}
