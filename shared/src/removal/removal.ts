import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { longestRemoved } from './removal-form.ts'
import { removalStates } from './removal-lifecycle.ts'

/** The address, inside its partnership, of the page the words were read on; nothing typed is in it. */
const pageSchema = z
  .string()
  .max(200)
  .regex(/^\/[A-Za-z0-9./-]*$/)

export const askRemovalSchema = z.strictObject({
  id: idSchema,
  words: limitedText(longestRemoved),
  page: pageSchema,
  reason: limitedText(longestReason),
})
const held = { id: idSchema, version: versionSchema }
export const removalRefSchema = z.strictObject(held)
export const declineRemovalSchema = z.strictObject({ ...held, reason: limitedText(longestReason) })

export const removalSchema = z.object({
  id: z.string(),
  state: z.enum(removalStates),
  version: z.number(),
  page: z.string(),
  /** What is to go, while it is there and the reader may read it. */
  words: z.string().nullable(),
  reason: z.string().nullable(),
  askedAt: z.string(),
  askedBy: z.string(),
  firstAt: z.string().nullable(),
  firstBy: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  declinedFor: z.string().nullable(),
  /** In how many texts they stood. */
  texts: z.number().nullable(),
  can: z.array(z.enum(['confirm', 'remove', 'decline', 'withdraw'])),
})
export type Removal = z.infer<typeof removalSchema>

/** Where the words stand today. */
export const wordsFoundSchema = z.object({
  texts: z.number(),
  places: z.array(z.object({ what: z.string(), texts: z.number() })),
})
