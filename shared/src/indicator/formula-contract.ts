import { z } from 'zod'
import { codeSchema } from '../base/ids.ts'
import { frequencies } from '../base/period.ts'
import { units } from '../figure/figure.ts'
import { formulaSides } from './formula.ts'

const partSchema = z.strictObject({ code: codeSchema, takes: z.enum(formulaSides) })
export const formulaSchema = z.strictObject({
  numerator: z.array(partSchema).max(20),
  denominator: z.array(partSchema).max(20),
})

const chosen = z.string().max(40)

/** `code`: the indicator the formula is for, where it is there already. */
export const formulaRefSchema = z.strictObject({ code: codeSchema.optional() })

export const formulaChoicesSchema = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    unit: z.enum(units),
    frequency: z.enum(frequencies),
    hasFraction: z.boolean(),
    numeratorWording: z.string().nullable(),
    denominatorWording: z.string().nullable(),
    isCircular: z.boolean(),
  }),
)

export const previewFormulaSchema = z.strictObject({
  code: codeSchema.optional(),
  unit: chosen,
  frequency: chosen,
  decimals: chosen,
  formula: formulaSchema,
})

/** Periods that have no figure, newest first, each with a sentence why. */
const gapsSchema = z.array(z.object({ periodStart: z.string(), sentence: z.string() }))

export const formulaPreviewSchema = z.object({
  sentence: z.string(),
  points: z.array(
    z.object({
      periodStart: z.string(),
      periodLabel: z.string(),
      value: z.string().nullable(),
      text: z.string(),
    }),
  ),
  gaps: gapsSchema,
})

const viewedPartSchema = z.object({
  /** Null where it stands under a goal the reader does not see. */
  code: z.string().nullable(),
  takes: z.enum(formulaSides),
  words: z.string(),
})

export const formulaViewSchema = z.object({
  numerator: z.array(viewedPartSchema),
  denominator: z.array(viewedPartSchema),
  /** "A over B, of the same month." */
  sentence: z.string(),
  gaps: gapsSchema,
  /** How it was made by each version of its definition. */
  versions: z.array(z.object({ version: z.number(), sentence: z.string() })),
})
export type FormulaView = z.infer<typeof formulaViewSchema>
