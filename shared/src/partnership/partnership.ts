import { z } from 'zod'
import { longestName } from '../base/form.ts'
import { idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { markings } from './partnership-form.ts'
import { terms } from './term.ts'

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
    /** Published figures alone: nobody administers them. */
    readOnly: z.boolean(),
    /** Whether the reader's own seat there has been confirmed. */
    confirmed: z.boolean(),
  }),
)
export const addPartnershipSchema = z.strictObject({ name: limitedText(longestName) })
export const addPublishedSchema = z.strictObject({ areaCode: z.string().max(9) })
export const publishedAddedSchema = z.object({
  slug: z.string(),
  name: z.string(),
  /** How many people were given a seat in it. */
  seats: z.number(),
  isNew: z.boolean(),
})
export const partnershipAddedSchema = z.object({ slug: z.string(), name: z.string() })

export const termListSchema = z.object({
  terms: z.array(
    z.object({
      id: z.string(),
      /** The year in which the school year begins. */
      year: z.number(),
      term: z.enum(terms),
      fromDay: z.string(),
      untilDay: z.string(),
    }),
  ),
  /** Newest first. */
  changes: z.array(z.object({ at: z.string(), by: z.string(), summary: z.string() })),
  mayChange: z.boolean(),
})

const termDay = z.string().max(10)
/** `seen`: the terms of the year as they were seen, by their ids; a term without days is none. */
export const setTermsSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  seen: z.array(idSchema).max(10),
  autumnFrom: termDay,
  autumnUntil: termDay,
  springFrom: termDay,
  springUntil: termDay,
  summerFrom: termDay,
  summerUntil: termDay,
})
