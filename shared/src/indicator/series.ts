import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { codeSchema, idSchema, limitedText } from '../base/ids.ts'
import { longestLine } from './series-form.ts'

/** Parts of one dimension: agencies by their codes, others by name. Ids are made by who adds them. */
export const addDimensionSchema = z.strictObject({
  code: codeSchema,
  dimension: limitedText(longestLine),
  addsUp: z.boolean(),
  parts: z
    .array(
      z.strictObject({
        id: idSchema,
        name: limitedText(longestLine),
        agencyCode: codeSchema.nullable(),
        reportingAgencyCode: codeSchema.nullable(),
      }),
    )
    .max(60),
})

export const changeSeriesSchema = z.strictObject({
  code: codeSchema,
  seriesId: idSchema,
  name: limitedText(longestLine),
  reportingAgencyCode: codeSchema.nullable(),
})

export const endSeriesSchema = z.strictObject({
  code: codeSchema,
  seriesId: idSchema,
  reason: limitedText(longestReason),
})

export const seriesListSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['partnership', 'agency', 'slice']),
    dimension: z.string().nullable(),
    addsUp: z.boolean().nullable(),
    reportingAgencyCode: z.string().nullable(),
    reportingAgencyName: z.string().nullable(),
  }),
)
