import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { askForPledgeSchema } from '@roundtable/shared/goal/pledge.ts'
import { problemsOfPledgeRequest } from '@roundtable/shared/goal/pledge-form.ts'
import { askForPledges } from '@roundtable/shared/goal/pledge-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { beginPledge, unsigned } from './begin-pledge.ts'
import { assertSeen, holdPledge, requireMeasures } from './hold-pledge.ts'

/** A pledge is worded for an agency, which signs it, in these words or its own, or declines it. */
export async function askForPledge(
  ctx: ActorContext,
  input: z.infer<typeof askForPledgeSchema>,
): Promise<void> {
  const { actor, database } = ctx
  assertNoProblems(problemsOfPledgeRequest(input))
  await database.db.transaction().execute(async (tx) => {
    const held = await holdPledge(tx, ctx, input, () => askForPledges.assert(actor))
    assertSeen(held.current, input)
    if (held.current?.state === 'signed') {
      throw new DomainError(
        'rule',
        `${held.agencyName} has signed a pledge: only it can give it other words.`,
      )
    }
    await beginPledge(tx, ctx, {
      held,
      from: { seat: askForPledges.seat(actor), agencyId: held.at.agencyId },
      pledge: { wording: input.wording, state: 'worded', ...unsigned },
      measures: await requireMeasures(tx, held.at, input.measures),
      name: 'pledge.worded',
      told: { summary: `A pledge was worded for ${held.of}.` },
      endsBecause: 'it was worded anew',
    })
  })
}
