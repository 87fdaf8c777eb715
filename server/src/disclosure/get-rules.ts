import { listRuleSets } from '@roundtable/db/queries/disclosure-rule-set.queries.ts'
import { keepDisclosureRules } from '@roundtable/shared/disclosure/disclosure-rights.ts'
import {
  publishedRuleSet,
  ruleSentences,
  standardRuleSet,
} from '@roundtable/shared/disclosure/disclosure-rules.ts'
import type { ActorContext } from '../base/context.ts'
import { sourceOf } from './disclosing.ts'
import { rulesIn } from './rules-in.ts'

/** What is not shown to whom, in words, and every version of it. */
export async function getRules(ctx: ActorContext) {
  const source = sourceOf(ctx)
  const { partnershipId } = ctx.actor
  const versions =
    source === 'published' ? [] : await listRuleSets(ctx.database.reader, { partnershipId, source })
  const [row] = versions
  const first = source === 'published' ? publishedRuleSet : standardRuleSet
  const rules = row === undefined ? first : rulesIn(row)
  const { smallCount, smallDenominator, roundCountsTo } = rules
  return {
    source,
    version: row?.version ?? 0,
    smallCount,
    smallDenominator,
    roundCountsTo,
    sentences: ruleSentences(rules),
    versions: versions.map(({ tellsEarlier, ...version }) => ({
      ...version,
      tellsEarlier: tellsEarlier === 1,
    })),
    mayRevise: source === 'returns' && keepDisclosureRules.may(ctx.actor),
  }
}
