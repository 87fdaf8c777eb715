import { z } from 'zod'
import { codeSchema, limitedText, versionSchema } from '../base/ids.ts'
import { longestStory } from './story-form.ts'

const storyVersionSchema = z.object({
  version: z.number(),
  text: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
})

/** What is said of an indicator as a whole; newest first. Empty where a figure of it is hidden from the reader. */
export const storyViewSchema = z.object({
  versions: z.array(storyVersionSchema),
  /** Of the newest; 0 before any was written. */
  version: z.number(),
  mayWrite: z.boolean(),
})

export const writeStorySchema = z.strictObject({
  code: codeSchema,
  version: versionSchema,
  text: limitedText(longestStory),
})

/** The newest story of each indicator of a goal. */
export const goalStoriesSchema = z.array(storyVersionSchema.extend({ code: z.string(), name: z.string() }))
