import { z } from 'zod'
import { longestMeeting, longestReason } from '../base/form.ts'
import { codeSchema, dayField, idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { agencyPledges } from '../pledge/agency-pledge.ts'
import { mostMeasures, reviewDayMissing } from './pledge-form.ts'

const measureSchema = z.object({ code: z.string(), name: z.string() })

/** One step in the lives of an agency's pledges to a goal. */
const pledgeStepSchema = z.object({
  act: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  wording: z.string(),
  meeting: z.string().nullable(),
  /** Why it was declined; told to those who read figures in full. */
  reason: z.string().nullable(),
})

export const pledgeViewSchema = z.object({
  /** Null where the agency has pledged nothing yet. */
  id: z.string().nullable(),
  version: z.number(),
  state: z.enum(agencyPledges),
  agencyCode: z.string(),
  agencyName: z.string(),
  wording: z.string().nullable(),
  /** The figures it will be seen in. */
  measures: z.array(measureSchema),
  signedBy: z.string().nullable(),
  signedAt: z.string().nullable(),
  /** The agency it was signed for, where that became part of this one since. */
  signedFor: z.string().nullable(),
  meeting: z.string().nullable(),
  reviewOn: z.string().nullable(),
  review: z.enum(['due', 'over']).nullable(),
  maySign: z.boolean(),
  mayAsk: z.boolean(),
  /** Newest first. */
  steps: z.array(pledgeStepSchema),
})

const ofAgency = {
  goalCode: codeSchema,
  agencyCode: codeSchema,
  /** Null where the agency has no pledge to the goal yet. */
  pledgeId: idSchema.nullable(),
  version: versionSchema,
}
const worded = {
  wording: limitedText(longestReason),
  /** Codes of indicators of the goal. */
  measures: z.array(codeSchema).max(mostMeasures).default([]),
}

export const signPledgeSchema = z.strictObject({
  ...ofAgency,
  ...worded,
  meeting: limitedText(longestMeeting),
  reviewOn: dayField(reviewDayMissing).nullable(),
})

export const askForPledgeSchema = z.strictObject({ ...ofAgency, ...worded })

export const declinePledgeSchema = z.strictObject({
  ...ofAgency,
  reason: limitedText(longestReason),
  meeting: limitedText(longestMeeting),
})

/** Every pledge the board waits for, or whose review has come. */
export const pledgesToAnswerSchema = z.array(
  z.object({
    goalCode: z.string(),
    goalWording: z.string(),
    agencyCode: z.string(),
    agencyName: z.string(),
    state: z.enum(agencyPledges),
    wording: z.string().nullable(),
    reviewOn: z.string().nullable(),
    review: z.enum(['due', 'over']).nullable(),
    signedFor: z.string().nullable(),
  }),
)
