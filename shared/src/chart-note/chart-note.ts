import { z } from 'zod'
import { longestMeeting, longestReason, longestTitle } from '../base/form.ts'
import { codeSchema, dayField, daySchema, idSchema, limitedText } from '../base/ids.ts'
import { chartKinds } from '../spc/chart-kind.ts'
import { baselineUnclear, chartMissing, dayMissing, longestLabel, stepMissing } from './chart-note-form.ts'

const ofSeries = { code: codeSchema, seriesId: idSchema }

export const markStepChangeSchema = z.strictObject({
  ...ofSeries,
  fromPeriod: dayField(stepMissing),
  /** How many of the first points set the lines; null for all of them. */
  baseline: z.int(baselineUnclear).nullable(),
  label: limitedText(longestLabel),
  reason: limitedText(longestReason),
  meeting: limitedText(longestMeeting),
})
/** A step change as it is proposed, and why it is not wanted. */
export const setStepAsideSchema = z.strictObject({
  ...ofSeries,
  fromPeriod: dayField(stepMissing),
  baseline: z.int(baselineUnclear).nullable(),
  reason: limitedText(longestReason),
})
export const annotateSchema = z.strictObject({
  ...ofSeries,
  onDay: dayField(dayMissing),
  label: limitedText(longestLabel),
  note: limitedText(longestReason),
})
export const retitleSchema = z.strictObject({
  ...ofSeries,
  title: limitedText(longestTitle),
  /** The title that stands, as it was seen; null where the figures make it. */
  replaces: idSchema.nullable(),
})
/** Words that might name two indicators alike; `code` is the one they are written for, where it has one. */
export const titleAlikeSchema = z.strictObject({
  title: limitedText(longestTitle),
  code: codeSchema.nullable(),
})
export const titledAlikeSchema = z.array(z.object({ code: z.string(), name: z.string() }))
export const chooseChartSchema = z.strictObject({
  ...ofSeries,
  chart: z.enum(chartKinds, chartMissing),
  reason: limitedText(longestReason),
  /** The choice that stands, as it was seen; null where none was made. */
  replaces: idSchema.nullable(),
})
/** Ends a step change, one set aside, an annotation or a title. */
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
    /** Each figure is held against its own time of the year. */
    seasonal: z.boolean(),
  }),
  /** A step change the figures suggest to who may mark one. */
  proposal: z
    .object({
      fromPeriod: daySchema,
      fromLabel: z.string(),
      baseline: z.number().nullable(),
      reason: z.string(),
    })
    .nullable(),
  /** What the figures suggest still, and who may mark it did not want. */
  setAside: z
    .object({
      ...recorded,
      fromPeriod: daySchema,
      fromLabel: z.string(),
      baseline: z.number().nullable(),
      reason: z.string(),
    })
    .nullable(),
  mayMarkChart: z.boolean(),
  mayAnnotate: z.boolean(),
})
