import { z } from 'zod'
import { setUpTaskKeys } from './set-up-tasks.ts'

export const setUpSchema = z.object({
  title: z.string(),
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
