import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { limitedText, versionSchema } from '../base/ids.ts'
import { ruleKinds } from './rule-kind.ts'

const kind = z.enum(ruleKinds)

/** A rule as it stands, with what stood before, newest first. */
export const issueRulesSchema = z.object({
  rules: z.array(
    z.object({
      kind,
      /** 0 where nobody has set it yet. */
      version: versionSchema,
      isOn: z.boolean(),
      periods: z.number(),
      history: z.array(
        z.object({
          at: z.string(),
          by: z.string(),
          isOn: z.boolean(),
          periods: z.number(),
          reason: z.string(),
        }),
      ),
    }),
  ),
  maySet: z.boolean(),
})
export type IssueRules = z.infer<typeof issueRulesSchema>

export const setIssueRuleSchema = z.strictObject({
  kind,
  version: versionSchema,
  isOn: z.boolean(),
  periods: z.string().max(4),
  reason: limitedText(longestReason),
})

export const tryIssueRuleSchema = z.strictObject({ kind, periods: z.number().int().min(1).max(12) })

export const ruleFactsSchema = z.object({
  at: z.string(),
  rows: z.array(z.object({ label: z.string(), text: z.string(), beside: z.string() })),
})

/** What a rule would have proposed, with what was known then, oldest first. */
export const triedRuleSchema = z.object({
  from: z.string(),
  until: z.string(),
  proposals: z.array(z.object({ title: z.string(), code: z.string().nullable(), facts: ruleFactsSchema })),
})
export type TriedRule = z.infer<typeof triedRuleSchema>
