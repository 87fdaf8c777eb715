import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { limitedText } from '../base/ids.ts'
import { recordPageSchema } from '../lifecycle/record-page-schema.ts'
import { retentionKindNames } from './retention-kinds.ts'

export const setRetentionSchema = z.strictObject({
  kind: z.enum(retentionKindNames),
  /** How often it had been set when the person looked. */
  version: z.number().int().nonnegative(),
  years: z.string().max(4),
  reason: limitedText(longestReason),
})

export const retentionListSchema = z.object({
  kinds: z.array(
    z.object({
      kind: z.enum(retentionKindNames),
      word: z.string(),
      years: z.number(),
      why: z.string(),
      version: z.number(),
      /** Who set it and when; null where it is what holds everywhere. */
      setBy: z.string().nullable(),
      setAt: z.string().nullable(),
      dueBefore: z.string(),
      /** How many records are older, and since when the oldest is. */
      due: z.number(),
      oldest: z.string().nullable(),
      page: recordPageSchema,
    }),
  ),
  mayKeep: z.boolean(),
})
