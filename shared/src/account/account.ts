import { z } from 'zod'
import { longestName } from '../base/form.ts'
import { idSchema, limitedText } from '../base/ids.ts'
import { longestEmail } from '../member/seat-form.ts'
import { longestPassword } from './password-form.ts'

const password = z.string().max(longestPassword)

export const accountSchema = z.object({
  name: z.string(),
  email: z.string(),
  /** Whether this installation sends mail: without it two keepers set a lost password anew. */
  mails: z.boolean(),
  hasPassword: z.boolean(),
  /** The address that waits for its confirmation. */
  waitingEmail: z.string().nullable(),
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
