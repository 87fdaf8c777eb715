import { z } from 'zod'
import { setUpTaskKeys } from './set-up-tasks.ts'

export const setUpSchema = z.object({
  title: z.string(),
  /** What the rows of the scorecard lack, by the code of the indicator. */
  gaps: z.array(
    z.object({
      code: z.string(),
      gaps: z.array(z.object({ task: z.enum(setUpTaskKeys), sentence: z.string(), holds: z.boolean() })),
    }),
  ),
  tasks: z.array(
    z.object({
      key: z.enum(setUpTaskKeys),
      title: z.string(),
      state: z.enum(['done', 'missing', 'can-wait']),
      missing: z.number(),
      sentence: z.string(),
    }),
  ),
  mayChange: z.boolean(),
})
