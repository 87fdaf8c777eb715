import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { codeOf, codeSchema, idSchema, limitedText } from '../base/ids.ts'
import { agencyMissing } from '../member/seat-form.ts'
import { indicatorStates } from './indicator-lifecycle.ts'
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

export const endedLineListSchema = z.array(
  z.object({ id: z.string(), name: z.string(), dimension: z.string().nullable(), endedAt: z.string() }),
)
export const restoreSeriesSchema = z.strictObject({ code: codeSchema, seriesId: idSchema })

export const nameReporterSchema = z.strictObject({
  seriesIds: z.array(idSchema).min(1, 'Choose at least one line.').max(500),
  agencyCode: codeOf(agencyMissing),
})

export const reporterListSchema = z.object({
  lines: z.array(
    z.object({
      seriesId: z.string(),
      /** Null for the whole partnership. */
      line: z.string().nullable(),
      code: z.string(),
      name: z.string(),
      state: z.enum(indicatorStates),
      goalCode: z.string().nullable(),
      reportingAgencyCode: z.string().nullable(),
      reportingAgencyName: z.string().nullable(),
    }),
  ),
  mayKeep: z.boolean(),
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
