import { z } from 'zod'
import { codeOf } from '../base/ids.ts'
import { asAtFields } from '../past/as-at.ts'

const chosen = (missing: string) => z.union([z.literal(''), codeOf(missing)])

/** What stands open about an indicator, a goal, an issue or a challenge: one of them is named. */
export const progressOfSchema = z.strictObject({
  indicator: chosen('Choose an indicator.'),
  goal: chosen('Choose a goal.'),
  issue: chosen('Choose an issue.').default(''),
  challenge: chosen('Choose a challenge.').default(''),
  ...asAtFields,
})

const progressKinds = ['issue', 'action', 'challenge'] as const

export const progressItemSchema = z.object({
  kind: z.enum(progressKinds),
  number: z.number(),
  title: z.string(),
  /** How it stands, in words. */
  stands: z.string(),
  /** Who owes it; null where nobody does yet. */
  who: z.string().nullable(),
  /** By which day, or when it is looked at again. */
  dueOn: z.string().nullable(),
})
export type ProgressItem = z.infer<typeof progressItemSchema>

/** What the reader raised, and what became of it in plain words. */
export const ownRaisedSchema = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['issue', 'challenge']),
      number: z.number(),
      title: z.string(),
      raisedAt: z.string(),
      becameOfIt: z.string(),
      /** What was answered, or why nothing is done. */
      said: z.array(z.string()),
      /** The challenge whose answer waits for the reader's own word. */
      answered: z.object({ id: z.string(), version: z.number() }).nullable(),
    }),
  ),
  mayRaiseIssue: z.boolean(),
  mayRaiseChallenge: z.boolean(),
})
export type OwnRaised = z.infer<typeof ownRaisedSchema>

export const progressListSchema = z.object({
  items: z.array(progressItemSchema),
  mayRaiseIssue: z.boolean(),
  mayRaiseChallenge: z.boolean(),
})
