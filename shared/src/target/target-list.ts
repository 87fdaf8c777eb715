import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { codeSchema, daySchema, decimalSchema, idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { frequencies } from '../base/period.ts'
import { agreementShape } from '../board/agreement.ts'
import { polarities, units } from '../figure/figure.ts'

const targetSchema = z.object({
  id: z.string(),
  version: z.number(),
  text: z.string(),
  fromPeriod: daySchema,
  fromLabel: z.string(),
  rationale: z.string(),
  recordedBy: z.string().nullable(),
  agreedBy: z.string().nullable(),
  meeting: z.string().nullable(),
  /** Whether the reader may agree it: it waits, and somebody else proposed it. */
  mayAgree: z.boolean(),
})

/** Every indicator, along the line of the whole partnership, with what it is judged by and what is proposed. */
export const targetListSchema = z.object({
  rows: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      goalCode: z.string().nullable(),
      seriesId: z.string(),
      unit: z.enum(units),
      unitSign: z.string(),
      polarity: z.enum(polarities),
      frequency: z.enum(frequencies),
      signed: z.boolean(),
      draft: z.boolean(),
      /** Whether it has a figure yet. */
      measured: z.boolean(),
      inForce: targetSchema.nullable(),
      /** Agreed for a period that is still to come. */
      coming: z.array(targetSchema),
      proposed: z.array(targetSchema),
    }),
  ),
  mayPropose: z.boolean(),
  today: z.string(),
})

/** One reason for all of them, as the board reads them in one paper. */
export const proposeTargetsSchema = z.strictObject({
  rationale: limitedText(longestReason),
  targets: z
    .array(
      z.strictObject({
        code: codeSchema,
        seriesId: idSchema,
        fromPeriod: daySchema,
        low: decimalSchema.nullable(),
        high: decimalSchema.nullable(),
        tolerance: decimalSchema,
      }),
    )
    .min(1)
    .max(200),
})

export const agreeTargetsSchema = z.strictObject({
  ...agreementShape,
  targets: z
    .array(z.strictObject({ code: codeSchema, targetId: idSchema, version: versionSchema }))
    .min(1)
    .max(200),
})
