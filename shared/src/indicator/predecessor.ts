import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { codeSchema, dayField, idSchema, limitedText } from '../base/ids.ts'

/** `id` is made by who names it: sent twice, it is named once. */
export const namePredecessorSchema = z.strictObject({
  id: idSchema,
  code: codeSchema,
  predecessorCode: z.string().max(40),
  fromPeriod: z.string().max(10),
  comparable: z.boolean(),
  reason: limitedText(longestReason),
})

export const removePredecessorSchema = z.strictObject({ code: codeSchema, id: idSchema })

export const previewPredecessorSchema = z.strictObject({
  code: codeSchema,
  predecessorCode: codeSchema,
  fromPeriod: dayField(),
  comparable: z.boolean(),
})

export const predecessorChoicesSchema = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    frequency: z.string(),
    unit: z.string(),
    isCircular: z.boolean(),
  }),
)

export const predecessorViewSchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  fromPeriod: z.string(),
  comparable: z.boolean(),
  /** "Until March 2025 as CL07", one for each predecessor, the oldest first. */
  words: z.array(z.string()),
})
