import { insertChallengeSetting } from '@roundtable/db/queries/challenge-entry.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { setStageDaysSchema } from '@roundtable/shared/challenge/challenge.ts'
import { problemsOfStageDays } from '@roundtable/shared/challenge/challenge-form.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { stageDaysOf } from './stage-days.ts'

/** Stages that begin from now on have these days; those that run keep theirs. */
export async function setStageDays(
  ctx: ActorContext,
  input: z.infer<typeof setStageDaysSchema>,
): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const { version, reason } = input
  assertNoProblems(problemsOfStageDays(input))
  const [first, second, third] = [Number(input.first), Number(input.second), Number(input.third)]
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const { view } = await stageDaysOf(tx, partnershipId)
    if (view.version !== version) {
      const sentence = 'Somebody else set these days since you opened them: look at them as they are now.'
      throw new DomainError('conflict', sentence, { current: view })
    }
    await insertChallengeSetting(tx, {
      ...{ partnershipId, version: version + 1, first, second, third, reason },
      ...{ recordedAt: ctx.now(), recordedBy: personId },
    })
    await act(tx, ctx, {
      act: 'challenge-setting.changed',
      subjectId: partnershipId,
      summary: `Working days to answer: ${first}, ${second}, ${third} instead of ${view.first}, ${view.second}, ${view.third}.`,
      reason,
      seat: keepPartnership.seat(ctx.actor),
    })
  })
}
