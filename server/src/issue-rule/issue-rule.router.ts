import {
  issueRulesSchema,
  setIssueRuleSchema,
  triedRuleSchema,
  tryIssueRuleSchema,
} from '@roundtable/shared/issue-rule/issue-rule.ts'
import { procedure, router } from '../base/trpc.ts'
import { listIssueRules, setIssueRule } from './set-issue-rule.ts'
import { tryIssueRule } from './try-issue-rule.ts'

export const issueRuleRouter = router({
  list: procedure('see issues, actions and challenges', { onlyNow: 'it is kept as it is today' })
    .output(issueRulesSchema)
    .query(({ ctx }) => listIssueRules(ctx)),
  try: procedure('set rules for issues', { onlyNow: 'it names its own span' })
    .input(tryIssueRuleSchema)
    .output(triedRuleSchema)
    .query(({ ctx, input }) => tryIssueRule(ctx, input)),
  set: procedure('set rules for issues')
    .input(setIssueRuleSchema)
    .mutation(({ ctx, input }) => setIssueRule(ctx, input)),
})
