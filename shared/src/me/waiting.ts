import { z } from 'zod'
import { recordPageSchema } from '../lifecycle/record-page-schema.ts'
import { waitingGroups } from './waiting-order.ts'

/** What a person is waited for with, of every noun: what is late first, then by day. */
export const waitingSchema = z.object({
  /** The next day on which a board of theirs meets; null where none is called. */
  boardDay: z.string().nullable(),
  items: z.array(
    z.object({
      id: z.string(),
      subject: z.string(),
      /** What it is, in a word: "Return". */
      what: z.string(),
      title: z.string(),
      detail: z.string(),
      waitsFor: z.string().nullable(),
      verb: z.string(),
      dueOn: z.string().nullable(),
      group: z.enum(waitingGroups),
      /** Whole days since the due day; 0 where it is not late. */
      daysLate: z.number(),
      /** When its last step was; null where that was not recorded. */
      since: z.string().nullable(),
      deputyFor: z.string().nullable(),
      page: recordPageSchema,
    }),
  ),
})
