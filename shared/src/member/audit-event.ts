import { z } from 'zod'
import { codeSchema, daySchema, textSchema } from '../base/ids.ts'

export const auditCategories = ['figures', 'definitions', 'people', 'security'] as const

export const auditFilterSchema = z.strictObject({
  category: z.enum(auditCategories).optional(),
  agencyCode: codeSchema.optional(),
  person: textSchema.trim().max(100).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
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
      category: z.enum(auditCategories),
      action: z.string(),
      personName: z.string(),
      agencyName: z.string().nullable(),
      deputyFor: z.string().nullable(),
      onBehalf: z.boolean(),
      summary: z.string(),
    }),
  ),
})
