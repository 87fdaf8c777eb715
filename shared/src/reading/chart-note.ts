import { z } from 'zod'
import { codeSchema, daySchema, idSchema, textSchema } from '../base/ids.ts'
import { chartKinds } from '../spc/chart-kind.ts'

export const longestLabel = 60
export const longestTitle = 120
/** A baseline of fewer points gives limits that mean nothing. */
export const shortestBaseline = 12

const label = textSchema
  .trim()
  .min(1, 'Say in a few words what happened.')
  .max(longestLabel, `Use ${longestLabel} characters or fewer: it stands on the chart.`)
const reason = textSchema.trim().min(1, 'Say why.').max(2000, 'Use 2,000 characters or fewer.')
const ofSeries = { code: codeSchema, seriesId: idSchema }

export const markStepChangeSchema = z.strictObject({
  ...ofSeries,
  fromPeriod: daySchema,
  /** How many of the first points set the lines; null for all of them. */
  baseline: z.number().int().min(shortestBaseline).max(120).nullable(),
  label,
  reason,
  meeting: textSchema.trim().min(1, 'Name the meeting that agreed it.').max(200),
})
export const annotateSchema = z.strictObject({
  ...ofSeries,
  onDay: daySchema,
  label,
  note: textSchema.trim().max(2000, 'Use 2,000 characters or fewer.'),
})
export const retitleSchema = z.strictObject({
  ...ofSeries,
  title: textSchema.trim().min(1, 'Write the title.').max(longestTitle),
  /** The title that stands, as it was seen; null where the figures make it. */
  replaces: idSchema.nullable(),
})
export const chooseChartSchema = z.strictObject({
  ...ofSeries,
  chart: z.enum(chartKinds),
  reason,
  /** The choice that stands, as it was seen; null where none was made. */
  replaces: idSchema.nullable(),
})
/** Ends a step change, an annotation or a title. */
export const endNoteSchema = z.strictObject({ ...ofSeries, id: idSchema })

const recorded = { id: z.string(), recordedAt: z.string(), recordedBy: z.string().nullable() }

export const chartNotesViewSchema = z.object({
  stepChanges: z.array(
    z.object({
      ...recorded,
      fromPeriod: daySchema,
      fromLabel: z.string(),
      baseline: z.number().nullable(),
      label: z.string(),
      reason: z.string(),
      meeting: z.string(),
    }),
  ),
  annotations: z.array(
    z.object({
      ...recorded,
      onDay: daySchema,
      label: z.string(),
      note: z.string(),
      agencyName: z.string().nullable(),
      mayWithdraw: z.boolean(),
    }),
  ),
  /** What a person wrote in place of the message; null where the figures make it. */
  title: z.object({ ...recorded, title: z.string() }).nullable(),
  /** The message the figures make, whoever replaced it. */
  ownMessage: z.string(),
  chart: z.object({
    kind: z.enum(chartKinds),
    reason: z.string(),
    suggested: z.enum(chartKinds),
    suggestedReason: z.string(),
    offered: z.array(z.enum(chartKinds)),
    choice: z.object(recorded).nullable(),
  }),
  mayMarkChart: z.boolean(),
  mayAnnotate: z.boolean(),
})
