import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { dayField, decimalSchema, idSchema, limitedText, textSchema, versionSchema } from '../base/ids.ts'
import { frequencies } from '../base/period.ts'
import { polarities, units } from '../figure/figure.ts'
import { figureShape, sentWordsShape, wordsShape } from '../figure/figure-contract.ts'
import { readingSchema } from '../reading/reading-contract.ts'
import { chartKinds } from '../spc/chart-kind.ts'
import { nextSteps } from './return-filter.ts'
import { returnStates } from './return-lifecycle.ts'
import { publishings } from './return-rules.ts'

export const returnSummarySchema = z.object({
  id: z.string(),
  agencyCode: z.string(),
  agencyName: z.string(),
  frequency: z.enum(frequencies),
  periodStart: z.string(),
  periodEnd: z.string(),
  periodLabel: z.string(),
  dueOn: z.string(),
  state: z.enum(returnStates),
  late: z.boolean(),
  daysLate: z.number(),
  /** The last day on which it is not late yet, while its due day is over; null otherwise. */
  graceUntil: z.string().nullable(),
  entered: z.number(),
  asked: z.number(),
  /** What waits for the reader in it. */
  next: z.enum(nextSteps),
})
export const returnListSchema = z.array(returnSummarySchema)
export const returnRefSchema = z.strictObject({ id: idSchema })

export const returnRowSchema = z.object({
  seriesId: z.string(),
  code: z.string(),
  name: z.string(),
  seriesName: z.string().nullable(),
  unit: z.enum(units),
  unitSign: z.string(),
  decimals: z.number(),
  polarity: z.enum(polarities),
  signed: z.boolean(),
  /** Whether numerator and denominator are asked, or the value alone. */
  asksFraction: z.boolean(),
  numeratorWording: z.string().nullable(),
  denominatorWording: z.string().nullable(),
  target: z
    .object({
      low: decimalSchema.nullable(),
      high: decimalSchema.nullable(),
      tolerance: decimalSchema,
      text: z.string(),
    })
    .nullable(),
  previousText: z.string().nullable(),
  previousLabel: z.string().nullable(),
  entry: z
    .object({
      version: z.number(),
      ...figureShape,
      ...wordsShape,
      enteredBy: z.string(),
      enteredAt: z.string(),
      onBehalf: z.boolean(),
    })
    .nullable(),
  status: readingSchema.shape.status,
  /** The published figure a correction would replace. */
  publishedText: z.string().nullable(),
  published: z.object(figureShape).nullable(),
  problems: z.array(z.object({ field: z.string(), sentence: z.string() })),
  /** What a lead decided about the row as it stands; a row that was sent back keeps its reason until it is approved. */
  decision: z
    .object({ kind: z.enum(['approved', 'sent-back']), reason: z.string(), by: z.string(), at: z.string() })
    .nullable(),
  /** Why somebody else has to approve it: the reader entered it, or opened the seat of who did. */
  ownWork: z.enum(['own', 'opened']).nullable(),
})

/** What does not change while a return is entered: it comes once, not with every save. */
export const returnSheetRowSchema = returnRowSchema.extend({
  /** The periods before the last one, latest first. */
  earlier: z.array(z.object({ label: z.string(), text: z.string() })),
  usual: z
    .object({
      low: decimalSchema.nullable(),
      high: decimalSchema.nullable(),
      change: decimalSchema.nullable(),
      last: decimalSchema.nullable(),
      span: z.string(),
    })
    .nullable(),
  /** The chart up to the period, in which a figure that is typed may be a signal. */
  line: z
    .object({
      frequency: z.enum(frequencies),
      periodStart: z.string(),
      points: z.string(),
      breaks: z.array(z.string()),
      segments: z.array(z.object({ from: z.string(), baseline: z.number().nullable() })),
      chart: z.enum(chartKinds),
    })
    .nullable(),
})

export const returnSheetSchema = returnSummarySchema.extend({
  version: z.number(),
  rows: z.array(returnSheetRowSchema),
  /** What the agencies of the partnership go by in a table. */
  agencies: z.object({
    own: z.array(z.string()),
    others: z.array(z.object({ name: z.string(), calls: z.array(z.string()) })),
  }),
  /** Lines of the agency this return does not ask for, where a table names one, with why. */
  beside: z.array(
    returnRowSchema
      .pick({
        seriesId: true,
        code: true,
        name: true,
        unit: true,
        decimals: true,
        polarity: true,
        signed: true,
        asksFraction: true,
      })
      .extend({
        lineName: z.string().nullable(),
        isWhole: z.boolean(),
        frequency: z.enum(frequencies),
        periodStart: z.string().nullable(),
        notAsked: z.string().nullable(),
      }),
  ),
  remark: z.string().nullable(),
  remarkBy: z.string().nullable(),
  remarkAt: z.string().nullable(),
  submittedBy: z.string().nullable(),
  submittedAt: z.string().nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
  approvers: z.array(z.string()),
  /** Leads who can approve a part of it: what they did not enter themselves. */
  approversOfSome: z.array(z.string()),
  mayEnter: z.boolean(),
  mayApprove: z.boolean(),
  /** Why not, in words, where the reader could otherwise expect to. */
  mayNotApproveBecause: z.string().nullable(),
  /** Rows somebody else entered can be approved, though not all. */
  mayApproveSome: z.boolean(),
  maySendBack: z.boolean(),
  mayPublish: z.boolean(),
  publishing: z.enum(publishings),
  mayReopen: z.boolean(),
  onBehalf: z.boolean(),
  correcting: z.boolean(),
})
export type ReturnSheet = z.infer<typeof returnSheetSchema>

/** What a client needs after a save: the rows it sent as they stand now, and how far the return is. */
export const savedReturnSchema = z.object({
  id: z.string(),
  /** More than one above what the client knew: somebody else saved meanwhile. */
  version: z.number(),
  state: z.enum(returnStates),
  entered: z.number(),
  rows: z.array(returnRowSchema),
})
export type ReturnSheetRow = z.infer<typeof returnRowSchema>
export type SavedReturn = z.infer<typeof savedReturnSchema>

export const returnEntrySchema = z.strictObject({
  seriesId: idSchema,
  /** Version of the entry the person saw; 0 where there was none. */
  version: versionSchema,
  ...figureShape,
  ...sentWordsShape,
})
export const saveReturnDraftSchema = z.strictObject({
  id: idSchema,
  entries: z.array(returnEntrySchema).min(1).max(500),
})
export const submitReturnSchema = z.strictObject({ id: idSchema, version: versionSchema })
/** Rows of the largest return: an agency may report every line of hundreds of indicators. */
const mostRows = 5_000
/** Without `seriesIds`, every row that waits and is not sent back. */
export const approveReturnSchema = submitReturnSchema.extend({
  /** Without it every row that is not sent back. */
  seriesIds: z.array(idSchema).max(mostRows).optional(),
  sentBack: z
    .array(z.strictObject({ seriesId: idSchema, reason: textSchema.trim() }))
    .max(mostRows)
    .optional(),
})
export const publishReturnSchema = submitReturnSchema
export const returnPeriodSchema = z.strictObject({
  frequency: z.enum(frequencies),
  periodStart: dayField('Give a day such as 2026-10-01.'),
})
/** What one act of the manager did with the returns of a period. */
export const periodActSchema = z.object({
  periodLabel: z.string(),
  published: z.array(z.string()),
  closed: z.array(z.string()),
})
export const returnProgressSchema = z.array(
  returnSummarySchema
    .omit({ periodEnd: true, next: true })
    .extend({ remindedAt: z.string().nullable(), mayRemind: z.boolean() }),
)
export const remindedSchema = z.object({ remindedAt: z.string(), told: z.number() })
export const returnEventsSchema = z.array(
  z.object({
    id: z.string(),
    at: z.string(),
    what: z.string(),
    by: z.string(),
    deputyFor: z.string().nullable(),
    onBehalf: z.boolean(),
    /** Why it was sent back or reopened. */
    reason: z.string().nullable(),
  }),
)
export const returnSettingSchema = z.object({ publishing: z.enum(publishings), version: z.number() })
export const saveReturnSettingSchema = z.strictObject({
  publishing: z.enum(publishings),
  version: versionSchema,
})
export const sendBackReturnSchema = submitReturnSchema.extend({ reason: limitedText(longestReason) })
export const reopenReturnSchema = sendBackReturnSchema
