import { z } from 'zod'
import { accountabilityKinds } from '../accountability/accountability-words.ts'
import { longestMeeting, longestReason } from '../base/form.ts'
import { codeSchema, idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { agreementShape } from '../board/agreement.ts'
import { outcomeQuestions } from '../indicator/indicator-form.ts'
import { asAtFields } from '../past/as-at.ts'
import { pledgeCountsSchema } from '../pledge/pledge-counts-schema.ts'
import { scorecardRowSchema } from '../scorecard/scorecard.ts'
import { goalStoriesSchema } from '../story/story.ts'
import { longestOfGoal } from './goal-form.ts'
import { goalEndings, goalKinds, goalStates } from './goal-lifecycle.ts'
import { pledgeViewSchema } from './pledge.ts'

const answersSchema = z.object({
  agencyCode: z.string(),
  agencyName: z.string(),
  title: z.string(),
  person: z.string().nullable(),
  kind: z.enum(accountabilityKinds),
})

const mappedItem = { framework: z.string(), version: z.string(), item: z.string() }

export const goalSummarySchema = z.object({
  code: z.string(),
  wording: z.string(),
  childWording: z.string(),
  populationOutcome: z.string(),
  pledges: pledgeCountsSchema.nullable(),
  accountable: answersSchema.nullable(),
  indicators: z.number(),
  offTarget: z.number(),
  worsening: z.number(),
  /** What it serves, with the edition it was mapped with. */
  frameworkItems: z.array(z.object(mappedItem)),
})
export const goalListSchema = z.array(goalSummarySchema)

const rollUpSchema = z.object({
  share: z.object({ onTarget: z.number(), of: z.number() }).nullable(),
  parts: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      /** Of its latest figure; null where there is none. */
      period: z.string().nullable(),
      weight: z.number(),
      word: z.string(),
      isMissing: z.boolean(),
    }),
  ),
  sentence: z.string(),
})

export const goalRefSchema = z.strictObject({ code: codeSchema, ...asAtFields })

export const goalViewSchema = z.object({
  code: z.string(),
  version: z.number(),
  wording: z.string(),
  childWording: z.string(),
  why: z.string(),
  populationOutcome: z.string(),
  story: z.string(),
  factors: z.string(),
  works: z.string(),
  plan: z.string(),
  /** A figure a line, as it is written; empty where the partnership wants no roll-up. */
  weights: z.string(),
  rollUp: rollUpSchema.nullable(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
  accountable: answersSchema.nullable(),
  others: z.array(answersSchema),
  pledges: z.array(pledgeViewSchema),
  indicators: z.array(
    scorecardRowSchema.extend({
      headline: z.boolean(),
      /** Which question of outcome-based accountability it answers; null where nobody said. */
      question: z.enum(outcomeQuestions).nullable(),
    }),
  ),
  /** What matters, said from these figures. */
  sentence: z.string(),
  /** What lies behind each of them, where it was written and may be told. */
  stories: goalStoriesSchema,
  /** Codes of the goal's indicators nobody answers for. */
  nobodyAnswersFor: z.array(z.object({ code: z.string(), name: z.string() })),
  versions: z.array(
    z.object({
      version: z.number(),
      wording: z.string(),
      reason: z.string(),
      recordedAt: z.string(),
      recordedBy: z.string().nullable(),
    }),
  ),
  mayRevise: z.boolean(),
  steps: z.number(),
  kind: z.enum(goalKinds),
  state: z.enum(goalStates),
  mayEnd: z.boolean(),
  frameworkItems: z.array(z.object({ id: z.string(), ...mappedItem })),
})

/** `seen`: the mapping as it was seen, by the ids of its items in their order. */
export const mapGoalSchema = z.strictObject({
  code: codeSchema,
  seen: z.array(idSchema).max(100),
  items: z.array(z.string().max(60)).max(100),
})

export const reviseGoalSchema = z.strictObject({
  code: codeSchema,
  version: versionSchema,
  wording: limitedText(longestOfGoal.wording),
  childWording: limitedText(longestOfGoal.childWording),
  why: limitedText(longestOfGoal.why),
  populationOutcome: limitedText(longestOfGoal.populationOutcome),
  story: limitedText(longestOfGoal.story),
  factors: limitedText(longestOfGoal.factors).exactOptional(),
  works: limitedText(longestOfGoal.works).exactOptional(),
  plan: limitedText(longestOfGoal.plan).exactOptional(),
  weights: limitedText(longestOfGoal.weights).exactOptional(),
  reason: limitedText(longestOfGoal.reason),
})

const goalWordsShape = {
  wording: limitedText(longestOfGoal.wording),
  childWording: limitedText(longestOfGoal.childWording),
  why: limitedText(longestOfGoal.why),
  populationOutcome: limitedText(longestOfGoal.populationOutcome),
  story: limitedText(longestOfGoal.story),
}

/** `id` is made by who proposes it: sent twice, it is proposed once. */
export const proposeGoalSchema = z.strictObject({ id: idSchema, kind: z.enum(goalKinds), ...goalWordsShape })

export const agreeGoalsSchema = z.strictObject({
  goals: z
    .array(z.strictObject({ code: codeSchema, steps: versionSchema }))
    .min(1)
    .max(200),
  ...agreementShape,
})

export const stepGoalSchema = z.strictObject({
  code: codeSchema,
  steps: versionSchema,
  deed: z.enum(['decline', 'propose-again', ...goalEndings, 'restore']),
  reason: limitedText(longestReason),
  meeting: limitedText(longestMeeting),
})

/** Every goal that stands, in its new order. */
export const orderGoalsSchema = z.strictObject({ codes: z.array(codeSchema).min(1).max(500) })

export const goalDraftsSchema = z.object({
  goals: z.array(
    z.object({
      code: z.string(),
      version: z.number(),
      steps: z.number(),
      kind: z.enum(goalKinds),
      state: z.enum(goalStates),
      wording: z.string(),
      childWording: z.string(),
      why: z.string(),
      populationOutcome: z.string(),
      story: z.string(),
      /** The last step of its life: who, when, why; null where it was not recorded. */
      last: z
        .object({
          act: z.string(),
          by: z.string().nullable(),
          at: z.string(),
          reason: z.string().nullable(),
          meeting: z.string().nullable(),
        })
        .nullable(),
      /** Deeds that are open to the reader. */
      deeds: z.array(z.enum(['agree', 'decline', 'propose-again', 'revise', 'restore'])),
    }),
  ),
  mayPropose: z.boolean(),
  mayKeep: z.boolean(),
})
