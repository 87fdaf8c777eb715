import { z } from 'zod'
import { actCategories } from '../act/acts.ts'
import { filterShape } from '../base/filter-schema.ts'
import { auditEventFilter } from './audit-event-filter.ts'

export const auditFilterSchema = z.strictObject({
  ...filterShape(auditEventFilter),
  page: z.number().int().min(1).max(100_000).default(1),
})
export const auditPageSchema = z.object({
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  scope: z.enum(['all', 'own-agency', 'own-acts', 'security', 'none']),
  events: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      category: z.enum(actCategories),
      action: z.string(),
      /** What was done, in words. */
      word: z.string(),
      personName: z.string(),
      agencyName: z.string().nullable(),
      deputyFor: z.string().nullable(),
      onBehalf: z.boolean(),
      summary: z.string(),
      /** Why, as it was typed; the mark where that was blacked out. */
      reason: z.string().nullable(),
    }),
  ),
})
