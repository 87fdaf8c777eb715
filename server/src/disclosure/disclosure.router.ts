import { disclosureViewSchema, reviseRulesSchema } from '@roundtable/shared/disclosure/disclosure-rule-set.ts'
import { procedure, router } from '../base/trpc.ts'
import { getRules } from './get-rules.ts'
import { reviseRules } from './revise-rules.ts'

export const disclosureRouter = router({
  get: procedure('see published figures', { onlyNow: 'it is kept as it is today' })
    .output(disclosureViewSchema)
    .query(({ ctx }) => getRules(ctx)),
  revise: procedure('keep disclosure rules')
    .input(reviseRulesSchema)
    .output(disclosureViewSchema)
    .mutation(({ ctx, input }) => reviseRules(ctx, input).then(() => getRules(ctx))),
})
