import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { limitedText, versionSchema } from '../base/ids.ts'
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
      tellsEarlier: z.boolean(),
      reason: z.string(),
      recordedAt: z.string(),
      recordedBy: z.string().nullable(),
    }),
  ),
  mayRevise: z.boolean(),
})

export const reviseRulesSchema = z.strictObject({
  version: versionSchema,
  ...thresholds,
  /** What stricter rules have hidden before is told where nothing of its period is hidden by these. */
  tellsEarlier: z.boolean().default(false),
  reason: limitedText(longestReason),
})
