import { z } from 'zod'
import { longestName } from '../base/form.ts'
import { limitedText, versionSchema } from '../base/ids.ts'
import { markings } from './partnership-form.ts'

export const partnershipSettingsSchema = z.object({
  name: z.string(),
  areaCode: z.string().nullable(),
  areaName: z.string(),
  yearStartMonth: z.number(),
  marking: z.enum(markings),
  version: z.number(),
  /** How many statistical neighbours come with the area. */
  neighbours: z.number(),
  mayChange: z.boolean(),
})

export const changePartnershipSchema = z.strictObject({
  version: versionSchema,
  name: limitedText(longestName),
  areaCode: z.string().max(9),
  yearStartMonth: z.string().max(2),
  marking: z.enum(markings),
})

export const partnershipListSchema = z.array(
  z.object({
    slug: z.string(),
    name: z.string(),
    areaName: z.string(),
    createdAt: z.string(),
    agencies: z.number(),
    seats: z.number(),
    /** Whether the reader's own seat there has been confirmed. */
    confirmed: z.boolean(),
  }),
)
export const addPartnershipSchema = z.strictObject({ name: limitedText(longestName) })
export const partnershipAddedSchema = z.object({ slug: z.string(), name: z.string() })
