import { lockIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import { findTarget, updateTargetAgreed } from '@roundtable/db/queries/target.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import type { agreeTargetSchema } from '@roundtable/shared/indicator/indicator.ts'
import { isOwnWork } from '@roundtable/shared/rights/actor.ts'
import { problemsOfAgreement } from '@roundtable/shared/target/target-form.ts'
import { targetLifecycle } from '@roundtable/shared/target/target-lifecycle.ts'
import { agreeTargets } from '@roundtable/shared/target/target-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { advance } from '../../lifecycle/advance.ts'
import { requireIndicator } from '../access/require-indicator.ts'

/** The board agrees a proposed target at a named meeting; nobody agrees what they proposed. */
export async function agreeTarget(
  ctx: ActorContext,
  input: z.infer<typeof agreeTargetSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  assertNoProblems(problemsOfAgreement(input))
  await database.db.transaction().execute(async (tx) => {
    const indicator = await requireIndicator(tx, ctx, input.code)
    await lockIndicator(tx, { partnershipId, indicatorId: indicator.id })
    const target = await findTarget(tx, { partnershipId, indicatorId: indicator.id, id: input.targetId })
    if (target === undefined) throw new DomainError('not-found', 'There is no such target.')
    if (isOwnWork(actor, [target.recordedBy])) {
      throw new DomainError('rule', 'Nobody agrees a target they proposed: another board member can.')
    }
    if (target.state !== 'proposed' || target.version !== input.version) {
      const { state, version, agreedByName, agreedAt, meeting } = target
      throw new DomainError('conflict', 'This target is not waiting to be agreed any more.', {
        standing: { state, version, agreedBy: agreedByName, agreedAt, meeting },
      })
    }
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
