import { z } from 'zod'
import { idSchema, limitedText } from '../base/ids.ts'
import { longestPasskeyName } from './passkey-form.ts'
import { longestPassword } from './password-form.ts'

const bytes = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/)
const name = limitedText(longestPasskeyName)
const current = z.string().max(longestPassword)

export const startPasskeySchema = z.strictObject({ name, current })
/** What the browser is asked, as WebAuthn writes it. */
export const passkeyRequestSchema = z.object({
  challenge: z.string(),
  rpId: z.string(),
  rpName: z.string(),
  userId: z.string(),
  userName: z.string(),
  algorithms: z.array(z.number()),
  exclude: z.array(z.string()),
})
const made = {
  credentialId: bytes(1400),
  clientData: bytes(4000),
  attestation: bytes(20_000),
  transports: z.array(z.string().max(20)).max(8),
}
/** What a device answers that has made one. */
export const madePasskeySchema = z.strictObject(made)
export type MadePasskey = z.infer<typeof madePasskeySchema>
export const addPasskeySchema = z.strictObject({ name, ...made })
export const renamePasskeySchema = z.strictObject({ id: idSchema, name })
export const removePasskeySchema = z.strictObject({ id: idSchema, current })

/** What a device signed to let its person in. */
export const passkeySignedSchema = z.strictObject({
  credentialId: bytes(1400),
  clientData: bytes(4000),
  authenticatorData: bytes(4000),
  signature: bytes(8000),
  userHandle: bytes(200).nullable(),
})
export type PasskeySigned = z.infer<typeof passkeySignedSchema>
