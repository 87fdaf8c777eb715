import { insertRuleSet, listRuleSets } from '@roundtable/db/queries/disclosure-rule-set.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { problemsOfRules } from '@roundtable/shared/disclosure/disclosure-form.ts'
import type { reviseRulesSchema } from '@roundtable/shared/disclosure/disclosure-rule-set.ts'
import { standardRuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'

/** A new version of the rules for the partnership's own figures; it counts from the next reading on. */
export async function reviseRules(
  ctx: ActorContext,
  input: z.infer<typeof reviseRulesSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const source = 'returns' as const
  const { smallCount, smallDenominator, roundCountsTo, tellsEarlier, reason } = input
  assertNoProblems(problemsOfRules(input))
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const [current] = await listRuleSets(tx, { partnershipId, source })
    if ((current?.version ?? 0) !== input.version) {
      throw new DomainError('conflict', 'The rules were changed meanwhile.', { current })
    }
    const version = input.version + 1
    await insertRuleSet(tx, {
      partnershipId,
      source,
      version,
      smallCount,
      smallDenominator,
      roundCountsTo,
      percentDecimals: standardRuleSet.percentDecimals,
      otherDecimals: standardRuleSet.otherDecimals,
      secondary: 1,
      tellsEarlier: tellsEarlier ? 1 : 0,
      reason,
      recordedAt: ctx.now(),
      recordedBy: actor.personId,
    })
    await act(tx, ctx, {
      act: 'disclosure-rules.revised',
      subjectId: partnershipId,
      summary: `Version ${version} of the disclosure rules: counts to ${smallCount}, denominators to ${smallDenominator}, rounded to ${roundCountsTo}${tellsEarlier ? '; what was hidden before is told where nothing of its period has to be hidden any more' : ''}.`,
    })
  })
}
