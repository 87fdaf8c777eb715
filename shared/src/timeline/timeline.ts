import { z } from 'zod'
import { codeSchema } from '../base/ids.ts'
import { asAtFields } from '../past/as-at.ts'
import { timelineKinds } from './timeline-filter.ts'

export const timelineRefSchema = z.strictObject({
  kind: z.enum(timelineKinds),
  code: codeSchema,
  /** The last entry of the page before, as that page named it. */
  after: z.string().max(200).optional(),
  ...asAtFields,
})

export const timelineEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  /** What was done, in words. */
  what: z.string(),
  sentence: z.string(),
  /** Null where it came by itself, or where it was not recorded. */
  who: z.string().nullable(),
  deputyFor: z.string().nullable(),
  onBehalf: z.boolean(),
  /** Why, as it was typed. */
  reason: z.string().nullable(),
  /** The indicator it is about; null where it is about the goal itself. */
  indicatorCode: z.string().nullable(),
})
export type TimelineEntry = z.infer<typeof timelineEntrySchema>

export const timelinePageSchema = z.object({
  /** Newest first. */
  entries: z.array(timelineEntrySchema),
  /** Names the next page; null where this is the last. */
  next: z.string().nullable(),
})
