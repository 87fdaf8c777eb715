import { z } from 'zod'
import { listInput, pagedFields } from '../list/list-schema.ts'
import { pinKinds } from '../meeting/agenda-form.ts'
import { asAtFields } from '../past/as-at.ts'
import { decisionFilter } from './decision-filter.ts'
import { decisionStates } from './decision-lifecycle.ts'

const aboutSchema = z.object({
  kind: z.enum(pinKinds),
  reference: z.string(),
  /** What it is called; null where it is not there, or not the reader’s to see. */
  name: z.string().nullable(),
})

export const decisionSchema = z.object({
  id: z.string(),
  /** As its board counts; below zero on a restricted item. */
  number: z.number(),
  /** As its page is addressed. */
  reference: z.string(),
  boardId: z.string(),
  boardName: z.string(),
  meetingNumber: z.number(),
  meetingDay: z.string(),
  itemTitle: z.string(),
  restricted: z.boolean(),
  state: z.enum(decisionStates),
  present: z.number(),
  needed: z.number(),
  text: z.string(),
  reason: z.string(),
  dissent: z.array(z.object({ name: z.string(), text: z.string() })),
  about: z.array(aboutSchema),
  /** How often it was recorded: more than once where it was corrected. */
  editions: z.number(),
  takenAt: z.string(),
})
export type Decision = z.infer<typeof decisionSchema>

export const listDecisionsSchema = listInput(decisionFilter)
export type DecisionsRequest = z.infer<typeof listDecisionsSchema>
export const decisionListSchema = z.object({
  decisions: z.array(decisionSchema),
  ...pagedFields,
  /** The day of the meeting that decided last; null before the first decision. */
  lastDay: z.string().nullable(),
  /** Goals and indicators that something was decided about. */
  abouts: z.array(aboutSchema),
  boards: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type DecisionList = z.infer<typeof decisionListSchema>

export const oneDecisionSchema = z.strictObject({ reference: z.string().max(40), ...asAtFields })
export const decisionViewSchema = decisionSchema.extend({
  /** What was recorded before, newest first, each with why it was corrected. */
  before: z.array(
    z.object({
      text: z.string(),
      reason: z.string(),
      dissent: z.array(z.object({ name: z.string(), text: z.string() })),
      at: z.string(),
      by: z.string(),
    }),
  ),
  /** Why the newest edition corrects the one before; empty where it does not. */
  why: z.string(),
  recordedBy: z.string(),
})
export type DecisionView = z.infer<typeof decisionViewSchema>
