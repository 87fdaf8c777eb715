import { updateAnswerEnded } from '@roundtable/db/queries/answer.queries.ts'
import type { endAccountabilitySchema } from '@roundtable/shared/accountability/accountability.ts'
import { problemsOfAnswerEnding } from '@roundtable/shared/accountability/accountability-form.ts'
import { accountabilityLifecycle } from '@roundtable/shared/accountability/accountability-lifecycle.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { livingAnswer } from './answer-moves.ts'
import { assertBegan, codeOf, holdAnswers } from './hold-answers.ts'

/** These parts end, all of them or none; what nobody is accountable for then stands among what has nobody. */
export async function endAccountability(
  ctx: ActorContext,
  input: z.infer<typeof endAccountabilitySchema>,
): Promise<void> {
  const { ids, untilDay, reason } = input
  assertNoProblems(problemsOfAnswerEnding(input, { today: localDay(ctx.now()) }))
  await ctx.database.db.transaction().execute(async (tx) => {
    const by = { endedAt: ctx.now(), endedBy: ctx.actor.personId, untilDay }
    for (const answer of await holdAnswers(tx, ctx, ids, 'end')) {
      assertBegan(answer, 'untilDay', untilDay)
      await advance(tx, ctx, {
        life: accountabilityLifecycle,
        deed: 'end',
        record: livingAnswer(answer),
        write: () => updateAnswerEnded(tx, answer, by),
        summary: `${answer.agencyName} is no longer ${answer.kind} for ${codeOf(answer)}.`,
        reason,
        reasonInTrail: true,
        agencyId: answer.agencyId,
      })
    }
  })
}
