import { z } from 'zod'
import { frequencies } from '../base/period.ts'
import { sectors } from '../base/role.ts'
import { bases, polarities, units } from '../figure/figure.ts'
import { outcomeQuestions } from '../indicator/indicator-form.ts'

/** A ready indicator of the catalogue, and where it stands in this partnership. */
export const catalogueEntrySchema = z.object({
  code: z.string(),
  name: z.string(),
  plainEnglish: z.string(),
  theme: z.string(),
  definition: z.string(),
  numeratorWording: z.string().nullable(),
  denominatorWording: z.string().nullable(),
  unit: z.enum(units),
  decimals: z.number(),
  signed: z.boolean(),
  polarity: z.enum(polarities),
  basis: z.enum(bases),
  frequency: z.enum(frequencies),
  source: z.string(),
  nationalSource: z.string().nullable(),
  challengeQuestion: z.string(),
  caveats: z.string(),
  outcomeQuestion: z.enum(outcomeQuestions),
  frameworkItem: z.string(),
  inspectionArea: z.string(),
  sector: z.enum(sectors),
  core: z.boolean(),
  suggestedTarget: z.string().nullable(),
  /** How many other partnerships of this installation have it; null while they are too few to be counted. */
  others: z.object({ having: z.number(), of: z.number() }).nullable(),
  /** How the partnership's own indicator of this entry stands, in words; null where it has none. */
  present: z.string().nullable(),
})
export const catalogueSchema = z.array(catalogueEntrySchema)
