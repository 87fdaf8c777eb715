import { problemsOfAgreement } from '@roundtable/shared/board/agreement-form.ts'
import type { agreeTargetsSchema } from '@roundtable/shared/target/target-list.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { agreementWords } from '../board/agreement-words.ts'
import { agreeIn } from '../indicator/target/agree-target.ts'

/** The board agrees many proposed targets at one meeting, all of them or none. */
export async function agreeTargets(
  ctx: ActorContext,
  { targets, ...agreement }: z.infer<typeof agreeTargetsSchema>,
): Promise<void> {
  assertNoProblems(problemsOfAgreement(agreement))
  await ctx.database.db.transaction().execute(async (tx) => {
    const words = await agreementWords(tx, ctx, agreement)
    for (const target of targets) await agreeIn(tx, ctx, { ...target, words })
  })
}
