import { z } from 'zod'
import { accountabilityKinds } from '../accountability/accountability-words.ts'
import { fromPeriodMissing, longestMeeting, longestReason } from '../base/form.ts'
import {
  codeSchema,
  dayField,
  daySchema,
  decimalSchema,
  idSchema,
  limitedText,
  versionSchema,
} from '../base/ids.ts'
import { frequencies } from '../base/period.ts'
import { agreementShape } from '../board/agreement.ts'
import { chartNotesViewSchema } from '../chart-note/chart-note.ts'
import { comparisonSchema } from '../comparison/comparison.ts'
import { bases, polarities, units } from '../figure/figure.ts'
import { commentaryShape } from '../figure/figure-contract.ts'
import { figureStates } from '../figure/figure-state.ts'
import { seriesKinds } from '../figure/series-kind.ts'
import { forecastSchema } from '../forecast/forecast-contract.ts'
import { asAtFields } from '../past/as-at.ts'
import { figureSchema, readingSchema } from '../reading/reading-contract.ts'
import { scorecardRowSchema } from '../scorecard/scorecard.ts'
import { storyViewSchema } from '../story/story.ts'
import { targetStates } from '../target/target-lifecycle.ts'
import { formulaViewSchema } from './formula-contract.ts'
import { indicatorStates } from './indicator-lifecycle.ts'
import { predecessorViewSchema } from './predecessor.ts'

export const indicatorRowSchema = scorecardRowSchema.extend({
  goalCode: z.string().nullable(),
  goalWording: z.string().nullable(),
  headline: z.boolean(),
  reportingAgencyName: z.string().nullable(),
  calculated: z.boolean(),
  polarity: z.enum(polarities),
})
export type IndicatorRow = z.infer<typeof indicatorRowSchema>
export const indicatorListSchema = z.array(indicatorRowSchema)
/** What each is called, in its own or in plain words. */
export const plainNamesSchema = z.array(z.object({ code: z.string(), name: z.string() }))

export const indicatorRefSchema = z.strictObject({
  code: codeSchema,
  seriesId: idSchema.optional(),
  ...asAtFields,
})

const pointSchema = figureSchema.extend({
  state: z.enum(figureStates),
  status: readingSchema.shape.status,
  target: z.object({ low: decimalSchema.nullable(), high: decimalSchema.nullable() }).nullable(),
  /** 95 % interval, decimal text in the indicator's unit; null where none can be given. */
  interval: z.object({ low: decimalSchema, high: decimalSchema }).nullable(),
  mean: decimalSchema.nullable(),
  lowerLimit: decimalSchema.nullable(),
  upperLimit: decimalSchema.nullable(),
  pointType: z.enum(['common-cause', 'improvement', 'concern', 'neutral-high', 'neutral-low', 'none']),
  /** The rule in words where the point is a signal. */
  pointSentence: z.string().nullable(),
  /** True where a new definition starts and nothing before is comparable. */
  breakBefore: z.boolean(),
  /** Under which code it was reported, where that was the one of a predecessor. */
  asCode: z.string().nullable(),
  commentary: z
    .object({
      ...commentaryShape,
      recordedAt: z.string(),
      recordedBy: z.string().nullable(),
    })
    .nullable(),
  revisions: z.array(
    z.object({
      revision: z.number(),
      was: z.string(),
      is: z.string(),
      why: z.string(),
      enteredBy: z.string().nullable(),
      onBehalf: z.boolean(),
      approvedBy: z.string().nullable(),
      recordedAt: z.string(),
    }),
  ),
})

const targetViewSchema = z.object({
  id: z.string(),
  version: z.number(),
  fromPeriod: daySchema,
  fromLabel: z.string(),
  low: decimalSchema.nullable(),
  high: decimalSchema.nullable(),
  tolerance: decimalSchema,
  text: z.string(),
  rationale: z.string(),
  state: z.enum(targetStates),
  agreedBy: z.string().nullable(),
  agreedAt: z.string().nullable(),
  meeting: z.string().nullable(),
  recordedBy: z.string().nullable(),
  recordedAt: z.string(),
  /** Whether the reader may agree or decline it: it waits, and somebody else proposed it. */
  mayAgree: z.boolean(),
  mayWithdraw: z.boolean(),
})

export const indicatorViewSchema = z.object({
  code: z.string(),
  state: z.enum(indicatorStates),
  steps: z.number(),
  headline: z.boolean(),
  name: z.string(),
  plainEnglish: z.string(),
  message: z.string(),
  subtitle: z.string(),
  goalCode: z.string().nullable(),
  goalWording: z.string().nullable(),
  theme: z.string(),
  unit: z.enum(units),
  unitSign: z.string(),
  decimals: z.number(),
  /** Whether it counts a net change, which may be negative. */
  signed: z.boolean(),
  polarity: z.enum(polarities),
  basis: z.enum(bases),
  frequency: z.enum(frequencies),
  series: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(seriesKinds) })),
  seriesId: z.string(),
  latest: figureSchema.nullable(),
  reading: readingSchema,
  /** "In words", beside the chart. */
  sentences: z.array(z.string()),
  /** If nothing changes; null below 13 comparable figures, and where one of them is hidden from the reader. */
  forecast: forecastSchema.nullable(),
  story: storyViewSchema,
  ...chartNotesViewSchema.shape,
  targetText: z.string().nullable(),
  points: z.array(pointSchema),
  /** From which file and line a figure came, where one brought it; told to partners only. */
  sources: z.array(
    z.object({
      periodStart: z.string(),
      revision: z.number(),
      fileName: z.string(),
      fileHash: z.string(),
      line: z.number(),
      /** Of figures that were entered later from a file of past figures: sheet and cell. */
      cell: z.string().nullable(),
    }),
  ),
  /** Who entered and who approved each published figure; told to partners only. */
  authors: z.array(
    z.object({
      periodStart: z.string(),
      enteredBy: z.string().nullable(),
      onBehalf: z.boolean(),
      approvedBy: z.string().nullable(),
      isPast: z.boolean(),
    }),
  ),
  benchmarks: z.array(
    z.object({
      areaCode: z.string(),
      areaName: z.string(),
      relation: z.enum(['england', 'region', 'neighbour', 'neighbour-average']),
      note: z.string(),
      source: z.string(),
      licence: z.string(),
      values: z.array(
        z.object({
          periodStart: daySchema,
          periodEnd: daySchema,
          periodLabel: z.string(),
          value: decimalSchema.nullable(),
        }),
      ),
    }),
  ),
  /** Null where nothing is published of others, and of a line that is not the whole partnership's. */
  comparison: comparisonSchema.nullable(),
  /** How it is made from others; null where agencies report it. */
  formula: formulaViewSchema.nullable(),
  /** What it continues: its figures are shown before its own. */
  predecessor: predecessorViewSchema.nullable(),
  definition: z.object({
    text: z.string(),
    numerator: z.string().nullable(),
    denominator: z.string().nullable(),
    source: z.string(),
    caveats: z.string(),
    challengeQuestion: z.string(),
  }),
  versions: z.array(
    z.object({
      version: z.number(),
      name: z.string(),
      definition: z.string(),
      fromPeriod: daySchema,
      fromLabel: z.string(),
      breaksComparability: z.boolean(),
      reason: z.string(),
      recordedAt: z.string(),
      recordedBy: z.string().nullable(),
    }),
  ),
  accountabilities: z.array(
    z.object({
      agencyCode: z.string(),
      agencyName: z.string(),
      title: z.string(),
      person: z.string().nullable(),
      kind: z.enum(accountabilityKinds),
    }),
  ),
  reportingAgencyName: z.string().nullable(),
  targets: z.array(targetViewSchema),
  marking: z.string(),
  asAt: z.string(),
  mayProposeTarget: z.boolean(),
})

export type IndicatorView = z.infer<typeof indicatorViewSchema>

export const proposeTargetSchema = z.strictObject({
  code: codeSchema,
  seriesId: idSchema,
  fromPeriod: dayField(fromPeriodMissing),
  low: decimalSchema.nullable(),
  high: decimalSchema.nullable(),
  tolerance: decimalSchema,
  rationale: limitedText(longestReason),
})
export const declineTargetSchema = z.strictObject({
  code: codeSchema,
  targetId: idSchema,
  version: versionSchema,
  reason: limitedText(longestReason),
})
export const agreeTargetSchema = z.strictObject({
  code: codeSchema,
  targetId: idSchema,
  version: versionSchema,
  ...agreementShape,
})

export const withdrawTargetSchema = z.strictObject({
  code: codeSchema,
  targetId: idSchema,
  version: versionSchema,
  reason: limitedText(longestReason),
  meeting: limitedText(longestMeeting),
})
