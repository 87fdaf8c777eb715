import { z } from 'zod'
import { textSchema } from '../base/ids.ts'

export const searchSchema = z.strictObject({ text: textSchema.trim().min(1).max(100) })
export const searchHitsSchema = z.array(
  z.object({
    kind: z.enum(['goal', 'indicator', 'agency']),
    code: z.string(),
    title: z.string(),
    detail: z.string(),
  }),
)
