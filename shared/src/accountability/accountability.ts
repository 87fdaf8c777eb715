import { z } from 'zod'
import { longestMeeting, longestReason } from '../base/form.ts'
import { codeOf, codeSchema, dayField, idSchema, limitedText } from '../base/ids.ts'
import { agencyMissing } from '../member/seat-form.ts'
import { asAtFields } from '../past/as-at.ts'
import { agencyPledges } from '../pledge/agency-pledge.ts'
import { pledgeCountsSchema } from '../pledge/pledge-counts-schema.ts'
import { endDayMissing, handOverDayMissing, kindMissing } from './accountability-form.ts'
import { accountabilityKinds } from './accountability-words.ts'

export const accountabilityMatrixSchema = z.object({
  agencies: z.array(z.object({ code: z.string(), name: z.string(), shortName: z.string() })),
  goals: z.array(
    z.object({
      code: z.string(),
      wording: z.string(),
      cells: z.array(
        z.object({
          agencyCode: z.string(),
          kind: z.enum(accountabilityKinds).nullable(),
          title: z.string().nullable(),
          person: z.string().nullable(),
          /** Indicators of this goal the agency is accountable for. */
          indicators: z.number(),
          pledge: z.enum(agencyPledges),
        }),
      ),
      /** Asked for somebody accountable and without. */
      nobody: z.boolean(),
      pledges: pledgeCountsSchema.nullable(),
    }),
  ),
  indicators: z.number(),
  indicatorsWithoutAnyone: z.array(z.object({ code: z.string(), name: z.string() })),
  mayAssign: z.boolean(),
})

export const agencyRefSchema = z.strictObject({ agencyCode: codeSchema, ...asAtFields })
export const agencyAnswersSchema = z.object({
  agencyCode: z.string(),
  agencyName: z.string(),
  sector: z.string(),
  counts: z.object({
    /** It is accountable for. */
    goals: z.number(),
    indicators: z.number(),
    offTarget: z.number(),
    /** What it is to each goal. */
    pledges: pledgeCountsSchema.nullable(),
  }),
  goals: z.array(
    z.object({
      code: z.string(),
      wording: z.string(),
      kind: z.enum(accountabilityKinds),
      title: z.string(),
      person: z.string().nullable(),
    }),
  ),
  indicators: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.enum(accountabilityKinds),
      title: z.string(),
      person: z.string().nullable(),
      status: z.string(),
      latestText: z.string(),
    }),
  ),
  pledges: z.array(
    z.object({
      goalCode: z.string(),
      goalWording: z.string(),
      /** Null where it was declined without having been worded. */
      wording: z.string().nullable(),
      state: z.enum(agencyPledges),
      signedBy: z.string().nullable(),
      signedAt: z.string().nullable(),
      /** The agency it was signed for, where that became part of this one since. */
      signedFor: z.string().nullable(),
    }),
  ),
  people: z.array(
    z.object({ memberId: z.string(), name: z.string(), title: z.string(), roleWord: z.string() }),
  ),
})

/** For one goal, or for any number of indicators at once. */
export const assignAccountabilitySchema = z.strictObject({
  goalCode: codeSchema.nullable(),
  indicatorCodes: z.array(codeSchema).max(200),
  agencyCode: codeOf(agencyMissing),
  title: limitedText(longestMeeting),
  memberId: idSchema.nullable(),
  kind: z.enum(accountabilityKinds, kindMissing),
})

export const accountabilityListSchema = z.object({
  rows: z.array(
    z.object({
      /** Null where nobody has a part in it. */
      id: z.string().nullable(),
      subjectKind: z.enum(['goal', 'indicator']),
      subjectCode: z.string(),
      subjectName: z.string(),
      goalCode: z.string().nullable(),
      kind: z.enum(accountabilityKinds).nullable(),
      agencyCode: z.string().nullable(),
      agencyName: z.string().nullable(),
      title: z.string().nullable(),
      person: z.string().nullable(),
      fromDay: z.string().nullable(),
      untilDay: z.string().nullable(),
      /** Why it ended, and who recorded that. */
      reason: z.string().nullable(),
      endedBy: z.string().nullable(),
    }),
  ),
  mayAssign: z.boolean(),
})

const idsSchema = z.array(idSchema).min(1).max(500)

export const handOverAccountabilitySchema = z.strictObject({
  ids: idsSchema,
  agencyCode: codeOf(agencyMissing),
  title: limitedText(longestMeeting),
  memberId: idSchema.nullable(),
  fromDay: dayField(handOverDayMissing),
  reason: limitedText(longestReason),
})

export const endAccountabilitySchema = z.strictObject({
  ids: idsSchema,
  untilDay: dayField(endDayMissing),
  reason: limitedText(longestReason),
})

export const restoreAccountabilitySchema = z.strictObject({ ids: idsSchema })
