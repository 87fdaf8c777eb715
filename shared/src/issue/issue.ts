import { z } from 'zod'
import { longestName, longestReason, longestTitle } from '../base/form.ts'
import { codeOf, dayField, idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { ruleFactsSchema } from '../issue-rule/issue-rule.ts'
import { ruleKinds } from '../issue-rule/rule-kind.ts'
import { listInput, pagedFields } from '../list/list-schema.ts'
import { asAtFields } from '../past/as-at.ts'
import { issueFilter, issueViews, riskFilter } from './issue-filter.ts'
import { longestEvidence, longestIssueText, reasonedDeeds, severities } from './issue-form.ts'
import { issueDeeds, issueStates } from './issue-lifecycle.ts'

const chosen = (missing: string) => z.union([z.literal(''), codeOf(missing)])

export const raiseIssueSchema = z.strictObject({
  id: idSchema,
  title: limitedText(longestTitle),
  indicator: chosen('Choose an indicator.'),
  goal: chosen('Choose a goal.'),
  why: limitedText(longestIssueText),
})

const held = { id: idSchema, version: versionSchema }
const owner = {
  severity: z.string().max(20),
  ownerAgency: chosen('Choose an agency.'),
  ownerTitle: limitedText(longestName),
}
const day = z.union([z.literal(''), dayField('Enter the day on which it is looked at again.')])

export const acceptIssueSchema = z.strictObject({ ...held, ...owner, reviewOn: day })

export const reviseIssueSchema = z.strictObject({
  ...held,
  ...owner,
  reviewOn: day,
  title: limitedText(longestTitle),
  why: limitedText(longestIssueText),
  known: limitedText(longestIssueText),
  likelihood: z.string().max(1),
  impact: z.string().max(1),
  controls: limitedText(longestIssueText),
  acceptedBy: chosen('Choose an agency.'),
  reason: limitedText(longestReason),
})

export const stepIssueSchema = z.strictObject({
  ...held,
  deed: z.enum(reasonedDeeds),
  reason: limitedText(longestReason),
})
export const startIssueSchema = z.strictObject(held)

export const noteIssueSchema = z.strictObject({
  id: idSchema,
  noteId: idSchema,
  text: limitedText(longestIssueText),
  evidence: limitedText(longestEvidence),
  reviewOn: day,
  asksToClose: z.boolean(),
})

export const closeIssueSchema = z.strictObject({
  ...held,
  noteId: idSchema,
  text: limitedText(longestIssueText),
  evidence: limitedText(longestEvidence),
})

const row = {
  id: z.string(),
  number: z.number(),
  title: z.string(),
  why: z.string(),
  state: z.enum(issueStates),
  severity: z.enum(severities).nullable(),
  /** The rule that proposed it; null where a person raised it. */
  rule: z.enum(ruleKinds).nullable(),
  raisedAt: z.string(),
  raisedBy: z.string().nullable(),
  indicatorCode: z.string().nullable(),
  indicatorName: z.string().nullable(),
  goalCode: z.string().nullable(),
  goalWording: z.string().nullable(),
  /** Whose returns it is about, where it is about no indicator and no goal. */
  returnsOf: z.string().nullable(),
  ownerAgencyCode: z.string().nullable(),
  ownerAgencyName: z.string().nullable(),
  ownerTitle: z.string(),
  reviewOn: z.string().nullable(),
  likelihood: z.number().nullable(),
  impact: z.number().nullable(),
  controls: z.string(),
  acceptedByCode: z.string().nullable(),
  acceptedBy: z.string().nullable(),
}

export const issueRowSchema = z.object(row)
export type IssueRow = z.infer<typeof issueRowSchema>

export const issueListSchema = z.object({
  issues: z.array(issueRowSchema),
  ...pagedFields,
  /** Of all this reader sees, by view. */
  views: z.record(z.enum(issueViews), z.number()),
  /** Of all: open ones of high or critical weight, open ones past their day, and what was closed. */
  pressing: z.object({ heavy: z.number(), late: z.number(), closed: z.number() }),
  /** How many wait for triage; null to whoever does not triage. */
  toTriage: z.number().nullable(),
  mayRaise: z.boolean(),
  /** Whether other people’s issues are among them. */
  seesAll: z.boolean(),
  agencies: z.array(z.object({ code: z.string(), name: z.string() })),
  today: z.string(),
})
export type IssueList = z.infer<typeof issueListSchema>

/** The risk register, the heaviest first. */
export const riskListSchema = z.object({
  issues: z.array(issueRowSchema),
  ...pagedFields,
  /** Of all: those of a high band, and those nobody has accepted. */
  heavy: z.number(),
  unaccepted: z.number(),
  agencies: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type RiskList = z.infer<typeof riskListSchema>

export const issueViewSchema = z.object({
  ...row,
  version: versionSchema,
  known: z.string(),
  facts: ruleFactsSchema.nullable(),
  /** Oldest first. */
  notes: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['progress', 'asks-to-close', 'closing']),
      text: z.string(),
      evidence: z.string(),
      at: z.string(),
      by: z.string(),
      agency: z.string(),
      onBehalf: z.boolean(),
    }),
  ),
  /** Newest first. */
  history: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      word: z.string(),
      agency: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  /** Its owner asks for it to be closed, and nobody has answered. */
  closingAsked: z.boolean(),
  /** The deeds this reader may do now. */
  may: z.array(z.enum(issueDeeds)),
  /** Why this reader does not do what waits next; null where they may, or it is not theirs at all. */
  refused: z.string().nullable(),
  /** Whether it is shown in full: to whoever raised it and reads small counts hidden, it is not. */
  inFull: z.boolean(),
  agencies: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type IssueView = z.infer<typeof issueViewSchema>

export const listIssuesSchema = listInput(issueFilter)
export const listRisksSchema = listInput(riskFilter)
export type IssuesRequest = z.infer<typeof listIssuesSchema>
export type RisksRequest = z.infer<typeof listRisksSchema>
export const oneIssueSchema = z.strictObject({
  number: z.number().int().positive().max(1_000_000),
  ...asAtFields,
})
export const raisedIssueSchema = z.object({ number: z.number() })
