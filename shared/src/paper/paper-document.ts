import { z } from 'zod'

export const paperKinds = ['minutes', 'archive'] as const

const partSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    /** How it stands there: as text, smaller, in bold, in a frame, or one step in. */
    look: z.enum(['plain', 'quiet', 'strong', 'framed', 'inset']),
  }),
  z.object({ kind: z.literal('list'), rows: z.array(z.string()) }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    heads: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
])
export type PaperPart = z.infer<typeof partSchema>

const sectionSchema = z.object({
  title: z.string(),
  /** Of its heading: a section of the third level belongs to the one of the second before it. */
  level: z.union([z.literal(2), z.literal(3)]),
  parts: z.array(partSchema),
})
export type PaperSection = z.infer<typeof sectionSchema>

/** A document of words as one reader reads it, without a moment: the same words are the same document. */
export const paperDocumentSchema = z.object({
  kind: z.enum(paperKinds),
  partnership: z.string(),
  marking: z.string(),
  title: z.string(),
  /** Stands on each sheet. */
  about: z.string(),
  /** How it stands: on each sheet where it is a draft. */
  stands: z.string(),
  isDraft: z.boolean(),
  lead: z.string(),
  sections: z.array(sectionSchema),
})
export type PaperDocument = z.infer<typeof paperDocumentSchema>

export const paperText = (
  text: string,
  look: Extract<PaperPart, { kind: 'text' }>['look'] = 'plain',
): PaperPart => ({ kind: 'text', text, look })
