import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { codeSchema, idSchema, limitedText, versionSchema } from '../base/ids.ts'

export const invitationWays = ['mail', 'code', 'provider', 'link'] as const
/** What opens an invitation: `provider` is the sign-in of the invited address at the agency's provider. */
export type InvitationWay = (typeof invitationWays)[number]

export const invitedSchema = z.object({
  memberId: z.string(),
  expiresAt: z.string(),
  way: z.enum(invitationWays),
  /** Opens nothing without the code of a second keeper; null where the invitation goes out by mail. */
  link: z.string().nullable(),
  /** Where a second keeper says who they are before it opens, or is sent. */
  needsSecond: z.boolean(),
})

export const vouchSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  reason: limitedText(longestReason),
})
export const vouchedSchema = z.object({
  id: z.string(),
  version: z.number(),
  expiresAt: z.string(),
  /** Shown once, to who hands it over; null where the invitation goes out by mail now. */
  code: z.string().nullable(),
})

export const passwordOfferedSchema = z.object({ link: z.string(), expiresAt: z.string() })
export const emailConfirmedSchema = z.object({
  /** False where a second keeper is still needed. */
  isDone: z.boolean(),
})
export const passwordVouchedSchema = z.object({ code: z.string(), expiresAt: z.string() })

export const listMailDomainsSchema = z.strictObject({
  code: codeSchema,
  version: versionSchema,
  domains: z.array(z.string().max(200)).max(50),
})
