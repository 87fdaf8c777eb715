import { z } from 'zod'
import { idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { longestNote } from './private-note-form.ts'

export const privateNotesRefSchema = z.strictObject({ number: z.number().int().positive() })
export const savePrivateNoteSchema = z.strictObject({
  meetingId: idSchema,
  /** Of the whole meeting, where none is named. */
  itemId: idSchema.nullable(),
  text: limitedText(longestNote),
  /** As it was seen last; 0 where there was none. */
  version: versionSchema,
})

const noteSchema = z.object({
  itemId: z.string().nullable(),
  text: z.string(),
  version: z.number(),
  savedAt: z.string(),
})
export type PrivateNote = z.infer<typeof noteSchema>
export const privateNotesSchema = z.object({ meetingId: z.string(), notes: z.array(noteSchema) })
export const savedNoteSchema = z.object({ version: z.number() })
