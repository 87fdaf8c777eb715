import { z } from 'zod'
import { idSchema } from '../base/ids.ts'
import { entryFields } from '../figure/entry-fields.ts'
import { importStates } from './import-rules.ts'

export const importRefSchema = z.strictObject({ id: idSchema })
export const importOfReturnSchema = z.strictObject({ returnId: idSchema })
export const importPageSchema = importRefSchema.extend({ part: z.number().int().min(0).max(10_000) })

const questionSchema = z.object({
  id: z.string(),
  sentence: z.string(),
  lines: z.array(z.number()),
  choices: z.array(z.object({ id: z.string(), label: z.string() })),
})

/** A file that came: how far it is read, what it would change, whether it was saved. */
export const importViewSchema = z.object({
  id: z.string(),
  returnId: z.string(),
  fileName: z.string(),
  fileHash: z.string(),
  state: z.enum(importStates),
  rowsRead: z.number(),
  /** Why it could not be read; empty where it could. */
  sentence: z.string(),
  ready: z.number(),
  wrong: z.number(),
  same: z.number(),
  leftCount: z.number(),
  left: z.array(z.object({ line: z.number(), what: z.string(), because: z.string() })),
  /** Columns with content that is not read, and why. */
  unread: z.array(
    z.object({
      column: z.string(),
      heading: z.string(),
      because: z.string(),
      line: z.number(),
      cells: z.number(),
    }),
  ),
  questions: z.array(questionSchema),
  /** What was answered, now or about an earlier file; it can be answered otherwise. */
  answered: z.array(questionSchema.extend({ answer: z.string(), isRemembered: z.boolean() })),
  by: z.string(),
  createdAt: z.string(),
  applied: z.number(),
  appliedAt: z.string().nullable(),
})
export type ImportView = z.infer<typeof importViewSchema>

const field = z.enum(entryFields)
export const importChangesSchema = z.array(
  z.object({
    line: z.number(),
    seriesId: z.string(),
    label: z.string(),
    periodStart: z.string(),
    fields: z.array(z.object({ field, was: z.string(), is: z.string() })),
    problems: z.array(z.object({ field, column: z.string(), sentence: z.string() })),
    doubts: z.array(z.object({ field, sentence: z.string() })),
  }),
)

export const applyImportSchema = importRefSchema.extend({
  /** The same key sent again is the same act. */
  key: idSchema,
  /** Lines of the file the person does not want. */
  leaveOut: z.array(z.number().int().positive()).max(5_000),
})

export const answersSchema = z
  .record(z.string().max(400), z.string().max(200))
  .refine((given) => Object.keys(given).length <= 100)

export const rememberAnswersSchema = importOfReturnSchema.extend({ answers: answersSchema })
