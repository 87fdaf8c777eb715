import { z } from 'zod'

/** Where whoever may propose items can do so, and what became of what they proposed. */
export const proposalsSchema = z.object({
  meetings: z.array(
    z.object({
      id: z.string(),
      boardName: z.string(),
      day: z.string(),
      startsAt: z.string(),
      /** Whether its agenda has gone out: what comes now has to say why it cannot wait. */
      isCalled: z.boolean(),
    }),
  ),
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      ask: z.string(),
      boardName: z.string(),
      day: z.string(),
      proposedAt: z.string(),
      /** In plain words. */
      becameOfIt: z.string(),
      /** As it was typed; null where nobody said why. */
      why: z.string().nullable(),
    }),
  ),
})
export type Proposals = z.infer<typeof proposalsSchema>
