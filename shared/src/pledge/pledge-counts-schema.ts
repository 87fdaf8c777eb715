import { z } from 'zod'

/** Agencies by what they are to a goal; null where none is asked for a pledge. */
export const pledgeCountsSchema = z.object({
  signed: z.number(),
  unsigned: z.number(),
  declined: z.number(),
  none: z.number(),
})
