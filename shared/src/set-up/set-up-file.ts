import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { idSchema, limitedText } from '../base/ids.ts'
import { rowKinds } from './file/row-plan.ts'
import { sheetKeys } from './sheet/columns.ts'

export const setUpFileStates = ['reading', 'ready', 'failed', 'applied'] as const
export type SetUpFileState = (typeof setUpFileStates)[number]

export const setUpFileRefSchema = z.strictObject({ id: idSchema })

/** `page` leaves a row as it stands on its page, `file` takes what the file says. */
export const conflictChoices = ['page', 'file'] as const

export const applySetUpFileSchema = z.strictObject({
  id: idSchema,
  /** The sum of what the person has seen. */
  seen: z.string().max(40),
  /** Why what stood already is changed. */
  reason: limitedText(longestReason),
  /** What is done about each row that was changed on both sides, by its place. */
  choices: z.record(z.string().max(120), z.enum(conflictChoices)),
})

export const setUpFileSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  state: z.enum(setUpFileStates),
  /** Why it could not be read; empty where it could. */
  sentence: z.string(),
  seen: z.string(),
  asksReason: z.boolean(),
  /** Rows that ask for something, each with what it was and becomes; the first of each sheet. */
  rows: z.array(
    z.object({
      sheet: z.enum(sheetKeys),
      sheetName: z.string(),
      /** Where it stands: Agencies!4. */
      place: z.string(),
      line: z.number(),
      name: z.string(),
      kind: z.enum(rowKinds),
      sentence: z.string(),
      differences: z.array(z.object({ heading: z.string(), was: z.string(), becomes: z.string() })),
    }),
  ),
  /** Rows beyond those that are shown, by sheet. */
  more: z.array(z.object({ sheet: z.enum(sheetKeys), rows: z.number() })),
  counts: z.record(z.enum(rowKinds), z.number()),
  problemCount: z.number(),
  /** The first of them. */
  problems: z.array(
    z.object({
      sheetName: z.string(),
      line: z.number().nullable(),
      column: z.string().nullable(),
      place: z.string(),
      sentence: z.string(),
    }),
  ),
  missing: z.array(z.object({ id: z.string(), sheetName: z.string(), page: z.string(), name: z.string() })),
  notRead: z.array(z.string()),
})
export type SetUpFileView = z.infer<typeof setUpFileSchema>

/** Each link leaves the server once, in the answer to the act that invites. */
export const setUpAppliedSchema = z.object({
  written: z.number(),
  invitations: z.array(
    z.object({
      name: z.string(),
      seat: z.string(),
      link: z.string().nullable(),
      expiresAt: z.string(),
      needsSecond: z.boolean(),
    }),
  ),
})
export type SetUpApplied = z.infer<typeof setUpAppliedSchema>
