import { z } from 'zod'
import { fromPeriodMissing, longestMeeting, longestReason } from '../base/form.ts'
import { codeSchema, dayField, idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { frequencies } from '../base/period.ts'
import { agreementShape } from '../board/agreement.ts'
import { polarities, units } from '../figure/figure.ts'
import { formulaSchema } from './formula-contract.ts'
import { longestOfDefinition, longestTheme } from './indicator-form.ts'
import { indicatorDeeds, indicatorStates } from './indicator-lifecycle.ts'

const definitionShape = {
  name: limitedText(longestOfDefinition.name),
  plainEnglish: limitedText(longestOfDefinition.plainEnglish),
  definition: limitedText(longestOfDefinition.definition),
  numeratorWording: limitedText(longestOfDefinition.numeratorWording),
  denominatorWording: limitedText(longestOfDefinition.denominatorWording),
  source: limitedText(longestOfDefinition.source),
  caveats: limitedText(longestOfDefinition.caveats),
  challengeQuestion: limitedText(longestOfDefinition.challengeQuestion),
}
const chosen = z.string().max(40)

const placeShape = {
  goalCode: codeSchema.nullable(),
  reportingAgencyCode: codeSchema.nullable(),
  headline: z.boolean(),
}

/** `id` is made by who drafts it: sent twice, it is drafted once. */
export const draftIndicatorSchema = z.strictObject({
  id: idSchema,
  ...definitionShape,
  theme: limitedText(longestTheme),
  unit: chosen,
  decimals: chosen,
  signed: z.boolean(),
  polarity: chosen,
  basis: chosen,
  frequency: chosen,
  outcomeQuestion: chosen,
  /** How it is calculated; null or left out where agencies report it. */
  formula: formulaSchema.nullable().optional(),
  /** The entry of the catalogue that was adapted; null or left out where there is none. */
  catalogueCode: codeSchema.nullable().optional(),
  ...placeShape,
})

export const draftedSchema = z.object({ code: z.string() })

export const adoptIndicatorsSchema = z.strictObject({
  indicators: z
    .array(z.strictObject({ id: idSchema, catalogueCode: codeSchema, ...placeShape }))
    .min(1)
    .max(200),
})
export const adoptedIndicatorsSchema = z.object({
  adopted: z.array(z.string()),
  present: z.array(z.string()),
})

export const agreeIndicatorsSchema = z.strictObject({
  indicators: z
    .array(z.strictObject({ code: codeSchema, steps: versionSchema }))
    .min(1)
    .max(200),
  ...agreementShape,
})

export const stepIndicatorSchema = z.strictObject({
  code: codeSchema,
  steps: versionSchema,
  deed: z.enum(['decline', 'withdraw', 'draft-again', 'suspend', 'resume', 'retire', 'restore']),
  reason: limitedText(longestReason),
  meeting: limitedText(longestMeeting),
})

export const reviseDefinitionSchema = z.strictObject({
  code: codeSchema,
  steps: versionSchema,
  ...definitionShape,
  fromPeriod: dayField(fromPeriodMissing),
  breaksComparability: z.boolean(),
  reason: limitedText(longestReason),
  /** Of a calculated indicator; left out, its formula stays as it is. */
  formula: formulaSchema.nullable().optional(),
})

/** `before`: the code it stands before from now on, null for the end, left out where its place stays. */
export const placeIndicatorSchema = z.strictObject({
  code: codeSchema,
  goalCode: codeSchema.nullable(),
  headline: z.boolean(),
  before: codeSchema.nullable().optional(),
})

const lastStepSchema = z.object({
  act: z.string(),
  by: z.string().nullable(),
  at: z.string(),
  reason: z.string().nullable(),
  meeting: z.string().nullable(),
})

export const indicatorDraftsSchema = z.object({
  indicators: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      plainEnglish: z.string(),
      theme: z.string(),
      unit: z.enum(units),
      polarity: z.enum(polarities),
      frequency: z.enum(frequencies),
      headline: z.boolean(),
      calculated: z.boolean(),
      state: z.enum(indicatorStates),
      steps: z.number(),
      goalCode: z.string().nullable(),
      goalWording: z.string().nullable(),
      reportingAgencyName: z.string().nullable(),
      hasAccountable: z.boolean(),
      last: lastStepSchema.nullable(),
      deeds: z.array(z.enum(indicatorDeeds)),
    }),
  ),
  mayKeep: z.boolean(),
})
