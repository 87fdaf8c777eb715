import { z } from 'zod'
import { textSchema, versionSchema } from '../base/ids.ts'
import { figureSources } from './disclosure-rules.ts'

const thresholds = {
  smallCount: z.number().int(),
  smallDenominator: z.number().int(),
  roundCountsTo: z.number().int(),
}

export const disclosureViewSchema = z.object({
  source: z.enum(figureSources),
  version: z.number(),
  ...thresholds,
  /** The rules that stand, in words. */
  sentences: z.array(z.string()),
  versions: z.array(
    z.object({
      version: z.number(),
      ...thresholds,
      reason: z.string(),
      recordedAt: z.string(),
      recordedBy: z.string().nullable(),
    }),
  ),
  mayRevise: z.boolean(),
})

/** What is wrong with the numbers is said in words by problemsOfThresholds. */
export const reviseRulesSchema = z.strictObject({
  version: versionSchema,
  ...thresholds,
  reason: textSchema.trim().min(1, 'Say why the rules change.').max(2000),
})
