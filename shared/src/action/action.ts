import { z } from 'zod'
import { longestName, longestReason } from '../base/form.ts'
import { codeOf, dayField, idSchema, limitedText, momentSchema, versionSchema } from '../base/ids.ts'
import { recordPageSchema } from '../lifecycle/record-page-schema.ts'
import { listInput, pagedFields } from '../list/list-schema.ts'
import { timelineEntrySchema } from '../timeline/timeline.ts'
import { actionFilter, actionGroups, actionWhose } from './action-filter.ts'
import {
  actionFileTooLong,
  agencyMissing,
  answerMissing,
  decisionMissing,
  dueMissing,
  impactDayUnclear,
  longestWording,
  mostInBase64,
  mostTogether,
  nextDayMissing,
  startsMissing,
  subjectMissing,
  tooManyTogether,
} from './action-form.ts'
import { actionDeeds, actionStates } from './action-lifecycle.ts'
import { actionSubjects, impactAnswers, testDecisions } from './action-words.ts'

const typed = {
  wording: limitedText(longestWording),
  agencyCode: codeOf(agencyMissing),
  title: limitedText(longestName),
  dueOn: dayField(dueMissing),
  evidenceWanted: limitedText(longestReason),
  impactOn: dayField(impactDayUnclear).nullable(),
}
const held = { id: idSchema, version: versionSchema }
const reason = limitedText(longestReason)

export const setActionSchema = z.strictObject({
  id: idSchema,
  subjectKind: z.enum(actionSubjects, subjectMissing),
  subjectCode: codeOf(subjectMissing),
  ...typed,
  isTest: z.boolean(),
  expects: limitedText(longestReason),
  startsOn: dayField(startsMissing).nullable(),
  /** The item of a meeting in session it was agreed on. */
  itemId: idSchema.nullable().default(null),
  /** When it was set in the room, by the device’s clock. */
  madeAt: momentSchema.nullable().default(null),
})
/** As it is sent, or kept on a device until it is. */
export type SetActionInput = z.input<typeof setActionSchema>
export const changeActionSchema = z.strictObject({ ...held, ...typed, reason })
const { agencyCode: _, title: __, ...asked } = typed
/** What its agency asks to be changed in an action. */
export const askChangeSchema = z.strictObject({ ...held, proposalId: idSchema, ...asked, reason })
/** What was asked is accepted as it is; to decline it takes a reason. */
export const acceptChangeSchema = z.strictObject({ ...held, proposalId: idSchema })
export const declineChangeSchema = z.strictObject({ ...held, proposalId: idSchema, reason })
const several = z
  .array(z.strictObject(held))
  .min(1, 'Choose the actions first.')
  .max(mostTogether, tooManyTogether)
/** What is left empty stays as it is. */
export const changeActionsSchema = z.strictObject({
  actions: several,
  /** Whether those that can be changed are, where some cannot; otherwise none is. */
  others: z.boolean().default(false),
  agencyCode: z.union([z.literal(''), codeOf(agencyMissing)]),
  title: limitedText(longestName),
  dueOn: z.union([z.literal(''), dayField(dueMissing)]),
  reason,
})
/** Actions as a change left them. */
export const undoChangeSchema = z.strictObject({ actions: several })
/** Those that were changed, as they stand now, and each that was not, with the reason. */
export const changedActionsSchema = z.object({
  changed: z.array(z.object(held)),
  refused: z.array(z.string()),
})
export const actionRefSchema = z.strictObject(held)
export const reportActionSchema = z.strictObject({
  ...held,
  evidence: limitedText(longestReason),
  links: limitedText(longestReason),
})
export const verifyActionSchema = z.strictObject({ ...held, words: limitedText(longestReason) })
export const stepActionSchema = z.strictObject({ ...held, reason })
export const checkActionSchema = z.strictObject({
  ...held,
  answer: z.enum(impactAnswers, answerMissing),
  words: limitedText(longestReason),
  nextOn: dayField(nextDayMissing).nullable(),
  decision: z.enum(testDecisions, decisionMissing).nullable(),
})
export const noteActionSchema = z.strictObject({
  id: idSchema,
  actionId: idSchema,
  text: limitedText(longestReason),
})
export const actionNumberSchema = z.strictObject({ number: z.int().positive().max(1_000_000) })

/** A file as it lies on the disk, or what was pasted, in base64. */
const file = z.base64('Choose a file, or paste its rows.').max(mostInBase64, actionFileTooLong)
export const readActionFileSchema = z.strictObject({ file })
/** `seen` names what the preview showed. */
export const applyActionFileSchema = z.strictObject({ file, seen: z.string().max(64), reason })
const cellSchema = z.object({ line: z.number(), column: z.string(), sentence: z.string() })

export const actionFileSchema = z.object({
  added: z.array(
    z.object({
      line: z.number(),
      wording: z.string(),
      agencyCode: z.string(),
      title: z.string(),
      dueOn: z.string(),
      subjectCode: z.string(),
    }),
  ),
  changed: z.array(z.object({ number: z.number(), wording: z.string(), was: z.string(), is: z.string() })),
  same: z.number(),
  problems: z.array(cellSchema),
  /** Cells that were changed in columns which are not taken from a file. */
  passedOver: z.array(cellSchema),
  /** Columns and sheets that are not read. */
  notRead: z.array(z.string()),
  seen: z.string(),
})

const subjectSchema = z.object({
  kind: z.enum(actionSubjects),
  code: z.string(),
  name: z.string(),
  page: recordPageSchema,
})

const rowShape = {
  id: z.string(),
  number: z.number(),
  wording: z.string(),
  agencyCode: z.string(),
  agencyName: z.string(),
  agencyShortName: z.string(),
  title: z.string(),
  dueOn: z.string(),
  impactOn: z.string().nullable(),
  state: z.enum(actionStates),
  version: z.number(),
  subject: subjectSchema,
  indicatorCode: z.string().nullable(),
  goalCode: z.string().nullable(),
  isTest: z.boolean(),
  answer: z.enum(impactAnswers).nullable(),
  decision: z.enum(testDecisions).nullable(),
  setAt: z.string(),
  setBy: z.string().nullable(),
  doneAt: z.string().nullable(),
  doneBy: z.string().nullable(),
  verifiedAt: z.string().nullable(),
  verifiedBy: z.string().nullable(),
  /** It waits for this reader. */
  isMine: z.boolean(),
  isOfAgency: z.boolean(),
  /** What this reader may do with it now. */
  can: z.array(z.enum(actionDeeds)),
}
export const actionRowSchema = z.object(rowShape)
export type ActionRow = z.infer<typeof actionRowSchema>
export type ActionFacts = Omit<ActionRow, 'can'>

export const actionListRefSchema = listInput(actionFilter)
export type ActionListRef = z.infer<typeof actionListRefSchema>

export const actionListSchema = z.object({
  actions: z.array(actionRowSchema),
  ...pagedFields,
  /** Of all, by whose they are; and of whose are shown, by how they stand. */
  whose: z.record(z.enum(actionWhose), z.number()),
  groups: z.record(z.enum(actionGroups), z.number()),
  /** Of all, what presses. */
  pressing: z.object({ overdue: z.number(), verify: z.number(), impact: z.number() }),
  /** Those that have one to do, or had. */
  agencies: z.array(z.object({ code: z.string(), name: z.string() })),
  today: z.string(),
  maySet: z.boolean(),
  /** Whether there is one this reader may change. */
  mayChange: z.boolean(),
})
export type ActionList = z.infer<typeof actionListSchema>

const figureSchema = z.object({ label: z.string(), text: z.string() })
const checkSchema = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  answer: z.enum(impactAnswers),
  words: z.string(),
  nextOn: z.string().nullable(),
  decision: z.enum(testDecisions).nullable(),
  /** The newest figure when it was checked; null where there was none. */
  figure: figureSchema.nullable(),
})

const saidShape = {
  wording: z.string(),
  dueOn: z.string(),
  evidenceWanted: z.string(),
  impactOn: z.string().nullable(),
}
const askedSchema = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  ...saidShape,
  /** What the action said when it was asked. */
  was: z.object(saidShape),
  /** What became of it: it waits, the action was changed, it was declined, or another change was asked for. */
  outcome: z.enum(['waits', 'changed', 'declined', 'replaced', 'over']),
})

export const actionViewSchema = z.object({
  ...rowShape,
  evidenceWanted: z.string(),
  evidence: z.string(),
  links: z.string(),
  expects: z.string(),
  startsOn: z.string().nullable(),
  /** Each step and each note of progress, newest first. */
  history: z.array(timelineEntrySchema),
  checks: z.array(checkSchema),
  /** What its agency asked to be changed, newest first. */
  asked: z.array(askedSchema),
  /** Whether this reader answers what is asked. */
  mayAnswer: z.boolean(),
  /** The indicator it is for, its figure when the action was set, and the newest one now. */
  impact: z
    .object({
      indicatorCode: z.string(),
      indicatorName: z.string(),
      whenSet: figureSchema.nullable(),
      now: figureSchema.nullable(),
      sentence: z.string(),
    })
    .nullable(),
  /** Of a test of change: what the control chart says of it, in one sentence. */
  effect: z.string().nullable(),
  /** Why this reader, who verifies actions of others, does not verify this one. */
  refusedVerifying: z.string().nullable(),
  /** Why this reader does not put it off, nor give it to another agency; null where they may. */
  refusedEnding: z.string().nullable(),
  mayNote: z.boolean(),
  mayRename: z.boolean(),
})
export type ActionView = z.infer<typeof actionViewSchema>

/** What an action can be set about, and who can be given one. */
export const actionChoicesSchema = z.object({
  agencies: z.array(z.object({ code: z.string(), name: z.string() })),
  subjects: z.array(subjectSchema),
  today: z.string(),
})
