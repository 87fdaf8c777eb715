import { z } from 'zod'
import { recordPageSchema } from '../lifecycle/record-page-schema.ts'

/** What a person is waited for with, of every noun: oldest first. */
export const waitingSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      /** What it is, in a word: "Return". */
      what: z.string(),
      sentence: z.string(),
      /** When its last step was; null where that was not recorded. */
      since: z.string().nullable(),
      page: recordPageSchema,
    }),
  ),
})
