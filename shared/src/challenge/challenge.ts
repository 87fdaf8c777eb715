import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { codeOf, dayField, idSchema, limitedText, momentSchema, versionSchema } from '../base/ids.ts'
import { listInput, pagedFields } from '../list/list-schema.ts'
import { asAtFields } from '../past/as-at.ts'
import { challengeFilter } from './challenge-filter.ts'
import { longestChallengeText, longestQuestion } from './challenge-form.ts'
import { challengeDeeds, challengeStates } from './challenge-lifecycle.ts'
import { entryKinds } from './challenge-words.ts'

const text = limitedText(longestChallengeText)
const held = { id: idSchema, version: versionSchema }

export const raiseChallengeSchema = z.strictObject({
  id: idSchema,
  toAgencyCode: codeOf('Choose the agency that is asked.'),
  /** 'indicator CL01', 'goal safe', or empty. */
  about: limitedText(60),
  question: limitedText(longestQuestion),
  because: text,
  support: text,
  supportAgencyCode: limitedText(40),
  supportUntil: dayField('Choose the day by which the support is there.').or(z.literal('')),
  restricted: z.boolean(),
  ground: limitedText(longestReason),
  /** The issue it comes from. */
  issueNumber: z.number().int().positive().max(999_999).nullable().default(null),
  /** The item of a meeting in session it comes from. */
  itemId: idSchema.nullable().default(null),
  /** When it was raised in the room, by the device’s clock. */
  madeAt: momentSchema.nullable().default(null),
})
/** As it is sent, or kept on a device until it is. */
export type RaiseChallengeInput = z.input<typeof raiseChallengeSchema>
export const challengeRaisedSchema = z.object({ reference: z.string() })

export const answerChallengeSchema = z.strictObject({ ...held, text, supportTaken: z.boolean().nullable() })
export const decideChallengeSchema = z.strictObject({
  ...held,
  deed: z.enum(['accept', 'accept-with-conditions', 'disagree', 'resolve', 'withdraw']),
  text,
})
export const passOnChallengeSchema = z.strictObject({ ...held, text })
export const correctChallengeSchema = z.strictObject({
  ...held,
  /** What is corrected; null for the question itself. */
  entryId: idSchema.nullable(),
  text,
})
export const saveChallengeDraftSchema = z.strictObject({
  id: idSchema,
  /** Of the draft as it was read; 0 where there was none. */
  draftVersion: versionSchema,
  text,
  supportTaken: z.boolean().nullable(),
})
export const challengeDraftSchema = z.object({
  text: z.string(),
  supportTaken: z.boolean().nullable(),
  version: z.number(),
  savedAt: z.string(),
  savedBy: z.string(),
})
export const setStageDaysSchema = z.strictObject({
  version: versionSchema,
  first: limitedText(4),
  second: limitedText(4),
  third: limitedText(4),
  reason: limitedText(longestReason),
})

const stageSchema = z.union([z.literal(1), z.literal(2), z.literal(3)])
const namedSchema = z.object({ kind: z.enum(['indicator', 'goal']), code: z.string(), name: z.string() })
const agencySchema = z.object({ code: z.string(), name: z.string() })

const rowSchema = z.object({
  id: z.string(),
  reference: z.string(),
  restricted: z.boolean(),
  state: z.enum(challengeStates),
  version: z.number(),
  question: z.string(),
  /** In whose name: an agency, or a role of its own. */
  from: z.object({ agencyCode: z.string().nullable(), name: z.string() }),
  raisedBy: z.string(),
  raisedOn: z.string(),
  to: agencySchema,
  about: namedSchema.nullable(),
  /** The issue it was raised from. */
  issueNumber: z.number().nullable(),
  stage: stageSchema,
  /** Of the stage it is at: how long, since when, until when, and which working day of it today or its end was. */
  days: z.number(),
  stageFrom: z.string(),
  answerUntil: z.string(),
  day: z.number(),
  /** Days since it was raised, until it ended. */
  age: z.number(),
  /** At how many stages nobody answered in time. */
  silences: z.number(),
  supportOffered: z.string().nullable(),
  supportTaken: z.boolean().nullable(),
  endedOn: z.string().nullable(),
})
export type ChallengeRow = z.infer<typeof rowSchema>

export const stageDaysSchema = z.object({
  first: z.number(),
  second: z.number(),
  third: z.number(),
  /** 0 while nobody has set them. */
  version: z.number(),
  reason: z.string().nullable(),
  setAt: z.string().nullable(),
  setBy: z.string().nullable(),
})

const balanceSchema = z.object({
  raised: z.number(),
  withSupport: z.number(),
  /** Of those with support, and an answer that said so. */
  taken: z.number(),
  /** Answered at its first stage, before its days ran out; and of how many that is known. */
  inTime: z.number(),
  decidedInTime: z.number(),
  silent: z.number(),
  unresolved: z.number(),
})
export type Balance = z.infer<typeof balanceSchema>
const agencyBalanceSchema = z.object({
  name: z.string(),
  asked: z.number(),
  silent: z.number(),
  raised: z.number(),
  offered: z.number(),
})
export type AgencyBalance = z.infer<typeof agencyBalanceSchema>

export const challengeListInputSchema = listInput(challengeFilter)
export type ChallengesRequest = z.infer<typeof challengeListInputSchema>
export const challengeListSchema = z.object({
  rows: z.array(rowSchema),
  ...pagedFields,
  /** Of all this reader knows of. */
  open: z.number(),
  balance: balanceSchema,
  byAgency: z.array(agencyBalanceSchema),
  /** Those that asked or were asked. */
  agencies: z.array(agencySchema),
  stageDays: stageDaysSchema,
  today: z.string(),
  mayRaise: z.boolean(),
  maySetDays: z.boolean(),
})

export type ChallengeList = z.infer<typeof challengeListSchema>

/** What is chosen from when one is raised. */
export const challengeChoicesSchema = z.object({
  agencies: z.array(agencySchema),
  abouts: z.array(namedSchema),
  /** The agency in whose name this person raises; null where it is their own role. */
  ownAgencyCode: z.string().nullable(),
  fromName: z.string(),
  firstDays: z.number(),
  answerUntil: z.string(),
  today: z.string(),
})

const entrySchema = z.object({
  id: z.string(),
  kind: z.enum(entryKinds),
  stage: stageSchema,
  text: z.string(),
  /** The correction's entry; null where it corrects the question. */
  correctsId: z.string().nullable(),
  /** Whose words; null where nobody spoke. */
  by: z.string().nullable(),
  agencyName: z.string().nullable(),
  deputyFor: z.string().nullable(),
  onBehalf: z.boolean(),
  at: z.string(),
  /** Working day of the stage. */
  day: z.number(),
  mayCorrect: z.boolean(),
})
export type ChallengeEntry = z.infer<typeof entrySchema>

const stageViewSchema = z.object({
  stage: stageSchema,
  days: z.number(),
  /** Null where it has not begun. */
  fromDay: z.string().nullable(),
  answerUntil: z.string(),
  /** The working day it is at, or ended on. */
  day: z.number(),
  outcome: z.enum(['running', 'answered', 'disagreed', 'accepted', 'passed-on', 'silent', 'ended', 'ahead']),
})
export type StageView = z.infer<typeof stageViewSchema>

export const challengeRefSchema = z.strictObject({ reference: z.string().max(20), ...asAtFields })
export const challengeSchema = rowSchema.extend({
  because: z.string(),
  ground: z.string().nullable(),
  support: z
    .object({
      text: z.string(),
      agencyName: z.string(),
      by: z.string(),
      /** The agency that offered it, where that became part of the one that helps now. */
      offeredBy: z.string().nullable(),
      /** The day on which it ended, because who offered it left the partnership. */
      endedOn: z.string().nullable(),
    })
    .nullable(),
  stages: z.array(stageViewSchema),
  entries: z.array(entrySchema),
  /** What happened, newest first, in the words of the trail. */
  steps: z.array(z.object({ act: z.string(), word: z.string(), at: z.string(), by: z.string().nullable() })),
  draft: challengeDraftSchema.nullable(),
  /** As whom the reader answers, where that is not their own seat. */
  answersAs: z.string().nullable(),
  mayCorrectQuestion: z.boolean(),
  can: z.array(z.enum(challengeDeeds)),
  today: z.string(),
})
export type ChallengeView = z.infer<typeof challengeSchema>
