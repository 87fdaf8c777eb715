import { z } from 'zod'
import { upkeepKinds } from './upkeep.ts'

/** How complete and current each agency's part is, as counts with what they rest on. */
export const upkeepSchema = z.array(
  z.object({
    agencyCode: z.string(),
    agencyName: z.string(),
    counts: z.array(
      z.object({ kind: z.enum(upkeepKinds), done: z.number(), of: z.number(), restsOn: z.string() }),
    ),
  }),
)
