import { z } from 'zod'
import { accountabilityKinds } from '../accountability/accountability-words.ts'
import { longestMeeting, longestReason } from '../base/form.ts'
import { codeSchema, idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { asAtFields } from '../past/as-at.ts'
import { pledgeCountsSchema } from '../pledge/pledge-counts-schema.ts'
import { scorecardRowSchema } from '../scorecard/scorecard.ts'
import { longestOfGoal } from './goal-form.ts'
import { reviewDayMissing } from './pledge-form.ts'

const answersSchema = z.object({
  agencyCode: z.string(),
  agencyName: z.string(),
  title: z.string(),
  person: z.string().nullable(),
  kind: z.enum(accountabilityKinds),
})

export const goalSummarySchema = z.object({
  code: z.string(),
  wording: z.string(),
  childWording: z.string(),
  populationOutcome: z.string(),
  pledges: pledgeCountsSchema.nullable(),
  accountable: answersSchema.nullable(),
  indicators: z.number(),
  offTarget: z.number(),
  worsening: z.number(),
})
export const goalListSchema = z.array(goalSummarySchema)

export const goalRefSchema = z.strictObject({ code: codeSchema, ...asAtFields })

export const goalViewSchema = z.object({
  code: z.string(),
  version: z.number(),
  wording: z.string(),
  childWording: z.string(),
  why: z.string(),
  populationOutcome: z.string(),
  story: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
  accountable: answersSchema.nullable(),
  others: z.array(answersSchema),
  pledges: z.array(
    z.object({
      /** Null where the agency has pledged nothing yet. */
      id: z.string().nullable(),
      version: z.number(),
      agencyCode: z.string(),
      agencyName: z.string(),
      wording: z.string().nullable(),
      signedBy: z.string().nullable(),
      signedAt: z.string().nullable(),
      meeting: z.string().nullable(),
      reviewOn: z.string().nullable(),
      maySign: z.boolean(),
    }),
  ),
  indicators: z.array(scorecardRowSchema),
  /** Codes of the goal's indicators nobody answers for. */
  nobodyAnswersFor: z.array(z.object({ code: z.string(), name: z.string() })),
  versions: z.array(
    z.object({
      version: z.number(),
      wording: z.string(),
      reason: z.string(),
      recordedAt: z.string(),
      recordedBy: z.string().nullable(),
    }),
  ),
  mayRevise: z.boolean(),
})

export const reviseGoalSchema = z.strictObject({
  code: codeSchema,
  version: versionSchema,
  wording: limitedText(longestOfGoal.wording),
  childWording: limitedText(longestOfGoal.childWording),
  why: limitedText(longestOfGoal.why),
  populationOutcome: limitedText(longestOfGoal.populationOutcome),
  story: limitedText(longestOfGoal.story),
  reason: limitedText(longestOfGoal.reason),
})

export const signPledgeSchema = z.strictObject({
  goalCode: codeSchema,
  agencyCode: codeSchema,
  /** Null to make the agency's first pledge to the goal. */
  pledgeId: idSchema.nullable(),
  version: versionSchema,
  wording: limitedText(longestReason),
  meeting: limitedText(longestMeeting),
  reviewOn: z.iso.date(reviewDayMissing).nullable(),
})
