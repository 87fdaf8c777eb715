import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { asAtFields } from '../past/as-at.ts'
import { minutesDeeds, minutesStates } from './minutes-lifecycle.ts'
import { longestComment, longestSentence, sentenceKinds } from './minutes-words.ts'

const saidSchema = z.object({ id: z.string(), text: z.string(), by: z.string(), at: z.string() })
const sentenceSchema = z.object({
  line: z.string(),
  kind: z.enum(sentenceKinds),
  text: z.string(),
  edited: z.object({ by: z.string(), at: z.string() }).nullable(),
  recordSays: z.string().nullable(),
  comments: z.array(saidSchema),
  corrections: z.array(saidSchema),
})
export type MinutesSentenceView = z.infer<typeof sentenceSchema>

export const oneMinutesSchema = z.strictObject({
  number: z.coerce.number().int().positive(),
  ...asAtFields,
})
export const minutesSchema = z.object({
  id: z.string(),
  version: z.number(),
  state: z.enum(minutesStates),
  meetingId: z.string(),
  meetingNumber: z.number(),
  boardName: z.string(),
  title: z.string(),
  day: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  /** The meeting that approved them. */
  approvedNumber: z.number().nullable(),
  approvedDay: z.string().nullable(),
  sections: z.array(
    z.object({
      /** Null for who was there and what was declared. */
      itemId: z.string().nullable(),
      place: z.number().nullable(),
      title: z.string(),
      lead: z.string(),
      restricted: z.boolean(),
      sentences: z.array(sentenceSchema),
    }),
  ),
  /** About the minutes as a whole. */
  comments: z.array(saidSchema),
  corrections: z.array(saidSchema),
  steps: z.array(
    z.object({ word: z.string(), at: z.string(), by: z.string().nullable(), reason: z.string().nullable() }),
  ),
  /** Later meetings of the board, at which they can be approved. */
  meetings: z.array(z.object({ id: z.string(), number: z.number(), day: z.string() })),
  can: z.array(z.enum(minutesDeeds)),
})
export type MinutesView = z.infer<typeof minutesSchema>
export type MinutesSection = MinutesView['sections'][number]

const written = {
  id: idSchema,
  /** Made where it was typed: sent again, it is written once. */
  entryId: idSchema,
  /** Which sentence; empty for the whole, and for one that is added. */
  line: limitedText(120),
}
export const editMinutesSchema = z.strictObject({
  ...written,
  version: versionSchema,
  /** Of a sentence that is added: the item it belongs to. */
  itemId: idSchema.nullable(),
  text: limitedText(longestSentence),
})
export const commentOnMinutesSchema = z.strictObject({ ...written, text: limitedText(longestComment) })
export const correctMinutesSchema = z.strictObject({
  ...written,
  version: versionSchema,
  text: limitedText(longestSentence),
})
export const agreeMinutesSchema = z.strictObject({ id: idSchema, version: versionSchema })
export const stepMinutesSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  deed: z.enum(['send-round', 'take-back', 'approve']),
  reason: limitedText(longestReason),
  /** The meeting that approves them; empty for every other deed. */
  meetingId: z.union([idSchema, z.literal('')]),
})
