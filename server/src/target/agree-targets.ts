import { problemsOfAgreement } from '@roundtable/shared/target/target-form.ts'
import type { agreeTargetsSchema } from '@roundtable/shared/target/target-list.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { agreeIn } from '../indicator/target/agree-target.ts'

/** The board agrees many proposed targets at one meeting, all of them or none. */
export async function agreeTargets(
  ctx: ActorContext,
  { meeting, targets }: z.infer<typeof agreeTargetsSchema>,
): Promise<void> {
  assertNoProblems(problemsOfAgreement({ meeting }))
  await ctx.database.db.transaction().execute(async (tx) => {
    for (const target of targets) await agreeIn(tx, ctx, { ...target, meeting })
  })
}
