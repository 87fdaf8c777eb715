import { z } from 'zod'
import { longestName } from '../base/form.ts'
import { idSchema, limitedText } from '../base/ids.ts'
import { roles } from '../base/role.ts'
import { longestEmail } from '../member/seat-form.ts'
import { longestPassword } from './password-form.ts'

const password = z.string().max(longestPassword)

/** How somebody shows once more who they are, before they change how they sign in. */
export const proofs = ['password', 'passkey', 'provider', 'none'] as const
export type Proof = (typeof proofs)[number]

export const accountSchema = z.object({
  name: z.string(),
  /** Empty for somebody who has none. */
  email: z.string(),
  /** Made up by somebody who has no address. */
  signInName: z.string().nullable(),
  /** Every card the person was given, and whether it was used. */
  cards: z.array(z.object({ at: z.string(), by: z.string(), usedAt: z.string().nullable() })),
  /** Whether this installation sends mail: without it two keepers set a lost password anew. */
  mails: z.boolean(),
  hasPassword: z.boolean(),
  proof: z.enum(proofs),
  /** Whether it was shown just now, where it is no password. */
  isProven: z.boolean(),
  /** The agency through whose provider the reader is signed in. */
  signsInAt: z.string().nullable(),
  /** The address that waits for its confirmation. */
  waitingEmail: z.string().nullable(),
  factor: z.object({
    isOn: z.boolean(),
    recoveryLeft: z.number(),
    /** A seat of theirs asks for one. */
    isAsked: z.boolean(),
  }),
  passkeys: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      createdAt: z.string(),
      lastUsedAt: z.string().nullable(),
    }),
  ),
  sessions: z.array(
    z.object({
      id: z.string(),
      startedAt: z.string(),
      lastAt: z.string(),
      address: z.string().nullable(),
      agent: z.string().nullable(),
      isThis: z.boolean(),
    }),
  ),
})

export const renameSchema = z.strictObject({ name: limitedText(longestName) })
export const changePasswordSchema = z.strictObject({ current: password, password })
export const changeEmailSchema = z.strictObject({ email: limitedText(longestEmail), current: password })
export const sessionRefSchema = z.strictObject({ id: idSchema })
export const currentSchema = z.strictObject({ current: password })
export const factorStartedSchema = z.object({ address: z.string(), secret: z.string() })
export const confirmFactorSchema = z.strictObject({ code: z.string().max(20) })
export const factorConfirmedSchema = z.object({ recoveryCodes: z.array(z.string()) })
export const requireFactorSchema = z.strictObject({ roles: z.array(z.enum(roles)).max(roles.length) })
export const factorRolesSchema = z.object({ roles: z.array(z.enum(roles)) })
