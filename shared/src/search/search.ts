import { z } from 'zod'
import { textSchema } from '../base/ids.ts'
import { hitKinds } from './hit-words.ts'

export const searchSchema = z.strictObject({ text: textSchema.trim().min(1).max(100) })
export const searchHitsSchema = z.array(
  z.object({
    kind: z.enum(hitKinds),
    /** Of a commentary the code of its indicator, of a person their name, of an issue or action its number. */
    code: z.string(),
    title: z.string(),
    detail: z.string(),
  }),
)
