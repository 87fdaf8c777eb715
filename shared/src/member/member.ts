import { z } from 'zod'
import { longestName, longestReason, tooLong } from '../base/form.ts'
import { codeOf, codeSchema, dayField, idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { roles, sectors } from '../base/role.ts'
import { openAtSeatSchema } from '../handover/handover.ts'
import { codePattern, codeUnclear, longestCode, mergeDayMissing, sectorMissing } from './agency-form.ts'
import { agencyStates } from './agency-lifecycle.ts'
import { invitationWays } from './invitation.ts'
import {
  agencyMissing,
  deputyMissing,
  firstDayMissing,
  lastDayMissing,
  lastDayUnclear,
  longestEmail,
  roleMissing,
} from './seat-form.ts'

export const agencyListSchema = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    shortName: z.string(),
    sector: z.enum(sectors),
    members: z.number(),
    version: z.number(),
    state: z.enum(agencyStates),
    /** The installation's own, for its administrators: no partner. */
    administers: z.boolean(),
    endedAt: z.string().nullable(),
    /** It became part of another, which can be undone. */
    merged: z.boolean(),
    mayKeepPeople: z.boolean(),
    mayKeep: z.boolean(),
    mailDomains: z.array(z.string()),
  }),
)
export const addAgencySchema = z.strictObject({
  code: z.string().max(longestCode, tooLong(longestCode)).regex(codePattern, codeUnclear),
  name: limitedText(longestName),
  shortName: limitedText(longestCode),
  sector: z.enum(sectors, sectorMissing),
})

export const memberListSchema = z.array(
  z.object({
    id: z.string(),
    version: z.number(),
    name: z.string(),
    email: z.string(),
    agencyCode: z.string(),
    agencyName: z.string(),
    role: z.enum(roles),
    roleWord: z.string(),
    title: z.string(),
    fromDay: z.string(),
    untilDay: z.string().nullable(),
    deputy: z.object({ name: z.string(), fromDay: z.string(), untilDay: z.string() }).nullable(),
    endedAt: z.string().nullable(),
    invited: z.boolean(),
    goalCodes: z.array(z.string()),
    mayEnd: z.boolean(),
    mayChange: z.boolean(),
    mayRestore: z.boolean(),
    /** Waits for its second keeper. */
    unconfirmed: z.boolean(),
    confirmedAt: z.string().nullable(),
    confirmedBy: z.string().nullable(),
    mayConfirm: z.boolean(),
    /** While nobody has the seat yet. */
    invitation: z
      .object({
        way: z.enum(invitationWays),
        expiresAt: z.string(),
        /** Waits for a second keeper who says who the person is. */
        waitsForSecond: z.boolean(),
        vouchedBy: z.string().nullable(),
        mail: z.enum(['held', 'waiting', 'sent', 'failed', 'dropped']).nullable(),
      })
      .nullable(),
    mayVouch: z.boolean(),
    /** A lost password, where no mail goes out. */
    /** Through the provider of the agency: a lost way in is connected anew, not a password set. */
    signsInElsewhere: z.boolean(),
    mayOfferPassword: z.boolean(),
    mayVouchPassword: z.boolean(),
    /** The address they asked for, where the reader is a keeper who may confirm it. */
    emailToConfirm: z.string().nullable(),
  }),
)

export const inviteMemberSchema = z.strictObject({
  name: limitedText(longestName),
  email: limitedText(longestEmail),
  agencyCode: codeOf(agencyMissing),
  role: z.enum(roles, roleMissing),
  title: limitedText(longestName),
  fromDay: dayField(firstDayMissing),
  untilDay: dayField(lastDayUnclear).nullable(),
  /** The goals an observer is granted; without any, an observer sees nothing. */
  goalCodes: z.array(codeSchema).max(100).default([]),
})

export const memberRefSchema = z.strictObject({ id: idSchema })
/** What a seat that ends leaves without anyone. */
export const orphansSchema = z.object({
  accountabilities: z.array(z.object({ id: z.string(), subject: z.string(), title: z.string() })),
  returns: z.array(z.object({ id: z.string(), label: z.string() })),
  open: openAtSeatSchema,
  lastOfRole: z.string().nullable(),
  successors: z.array(z.object({ memberId: z.string(), name: z.string(), title: z.string() })),
})
export const endMemberSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  successorId: idSchema.nullable(),
  /** Who ends it accepts what is open for the post. */
  acceptsForPost: z.boolean().default(false),
  reason: limitedText(longestReason),
})
export const changeMemberSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  role: z.enum(roles, roleMissing),
  title: limitedText(longestName),
  fromDay: dayField(firstDayMissing),
  untilDay: dayField(lastDayUnclear).nullable(),
  goalCodes: z.array(codeSchema).max(100).default([]),
})
/** A step of a seat that says why. */
export const memberStepSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  reason: limitedText(longestReason),
})
export const deputiseSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  deputyMemberId: z.uuid(deputyMissing),
  fromDay: dayField(firstDayMissing),
  untilDay: dayField(lastDayMissing),
})
export const memberChangedSchema = z.object({ id: z.string(), version: z.number() })
export const renameAgencySchema = z.strictObject({
  code: codeSchema,
  version: versionSchema,
  name: limitedText(longestName),
  shortName: limitedText(longestCode),
  sector: z.enum(sectors, sectorMissing),
})

export const stepAgencySchema = z.strictObject({
  code: codeSchema,
  version: versionSchema,
  deed: z.enum(['end', 'restore', 'take-back']),
  reason: limitedText(longestReason),
})

export const mergeRefSchema = z.strictObject({ code: codeSchema, into: codeSchema })
/** What passes to the agency that remains, what falls together with what it has, and what stands against it. */
export const mergePlanSchema = z.object({
  passes: z.array(z.object({ what: z.string(), count: z.number() })),
  ends: z.array(z.string()),
  obstacles: z.array(z.string()),
})
export const mergeAgencySchema = z.strictObject({
  code: codeSchema,
  version: versionSchema,
  into: codeOf('Choose the agency that remains.'),
  fromDay: dayField(mergeDayMissing),
  reason: limitedText(longestReason),
})

/** Takes back that an agency became part of another. */
export const unmergeAgencySchema = stepAgencySchema.omit({ deed: true })

/** Every current agency, in its new order. */
export const orderAgenciesSchema = z.strictObject({ codes: z.array(codeSchema).min(1).max(200) })

/** What ends with an agency, and what is left without anyone. */
export const agencyTiesSchema = z.object({
  seats: z.number(),
  accountabilities: z.number(),
  pledges: z.number(),
  lines: z.number(),
  returns: z.number(),
  schedules: z.number(),
  actions: z.number(),
  issues: z.number(),
  challenges: z.number(),
})

export const agencyRefSchema = z.strictObject({ code: codeSchema })
export const agencyAddedSchema = z.object({ code: z.string(), name: z.string() })
