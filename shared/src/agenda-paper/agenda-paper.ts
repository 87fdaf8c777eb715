import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { idSchema, limitedText } from '../base/ids.ts'
import { asAtFields } from '../past/as-at.ts'

export const agendaPaperSchema = z.object({
  id: z.string(),
  title: z.string(),
  fileName: z.string(),
  /** SHA-256 of the bytes, as they were handed in. */
  fileHash: z.string(),
  /** Bytes. */
  size: z.number(),
  addedAt: z.string(),
  /** Null for whoever reads with small counts hidden. */
  addedBy: z.string().nullable(),
  /** Whether it may be read by whoever reads with small counts hidden. */
  wider: z.boolean(),
  /** Whether the installation’s virus scanner has passed it. */
  scanned: z.boolean(),
  /** It was handed in after the agenda had gone out. */
  late: z.boolean(),
  /** Its file was destroyed; that it was there stays. */
  destroyed: z.boolean(),
  /** Whether the reader may take it off the agenda. */
  mayEnd: z.boolean(),
  mayDestroy: z.boolean(),
})
export type AgendaPaper = z.infer<typeof agendaPaperSchema>

/** A paper as a pack keeps it: the file lies apart, by its hash. */
export const packPaperSchema = agendaPaperSchema.pick({
  id: true,
  title: true,
  fileName: true,
  fileHash: true,
  size: true,
  late: true,
})
export type PackPaper = z.infer<typeof packPaperSchema>

export const endAgendaPaperSchema = z.strictObject({
  id: idSchema,
  /** Destroyed: the bytes are gone for good. Otherwise it is only taken off the agenda. */
  destroy: z.boolean(),
  reason: limitedText(longestReason),
})

export const agendaPapersRefSchema = z.strictObject({
  /** Of the meeting. */
  number: z.number().int().positive(),
  ...asAtFields,
})
/** By item, as far as the reader may know of it and read the paper. */
export const agendaPapersSchema = z.object({
  items: z.array(z.object({ itemId: z.string(), papers: z.array(agendaPaperSchema), mayAdd: z.boolean() })),
})
export type AgendaPapers = z.infer<typeof agendaPapersSchema>
