import type { Tx } from '@roundtable/db/database.ts'
import { updateTargetAgreed } from '@roundtable/db/queries/target.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { problemsOfAgreement } from '@roundtable/shared/board/agreement-form.ts'
import type { agreeTargetSchema } from '@roundtable/shared/indicator/indicator.ts'
import { targetLifecycle } from '@roundtable/shared/target/target-lifecycle.ts'
import { agreeTargets } from '@roundtable/shared/target/target-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { agreementWords } from '../../board/agreement-words.ts'
import { advance } from '../../lifecycle/advance.ts'
import { holdTarget } from './hold-target.ts'

/** The board agrees a proposed target at a named meeting. */
export async function agreeTarget(
  ctx: ActorContext,
  input: z.infer<typeof agreeTargetSchema>,
): Promise<void> {
  assertNoProblems(problemsOfAgreement(input))
  await ctx.database.db
    .transaction()
    .execute(async (tx) => agreeIn(tx, ctx, { ...input, words: await agreementWords(tx, ctx, input) }))
}

type One = Pick<z.infer<typeof agreeTargetSchema>, 'code' | 'targetId' | 'version'> & {
  words: { meeting: string; boardId?: string }
}

/** In the transaction of several, all of them or none. */
export async function agreeIn(tx: Tx, ctx: ActorContext, { words, ...input }: One): Promise<void> {
  const { actor } = ctx
  const { indicator, target } = await holdTarget(tx, ctx, input)
  const { meeting } = words
  const agreed = { agreedBy: actor.personId, agreedByName: actor.name, agreedAt: ctx.now(), meeting }
  await advance(tx, ctx, {
    life: targetLifecycle,
    deed: 'agree',
    record: target,
    write: () => updateTargetAgreed(tx, target, agreed),
    ...words,
    summary: `The target of ${indicator.code} from ${periodLabel(indicator.frequency, target.fromPeriod)} was agreed.`,
    seat: agreeTargets.seat(actor),
  })
}
