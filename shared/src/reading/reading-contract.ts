import { z } from 'zod'
import { daySchema, decimalSchema } from '../base/ids.ts'
import { assurances, directions, signals, statuses } from './reading-words.ts'

/** What the figures of a series say, from one calculation. */
export const readingSchema = z.object({
  status: z.enum(statuses),
  direction: z.enum(directions),
  signal: z.enum(signals),
  assurance: z.enum(assurances),
  sentence: z.string(),
})

/** A figure as it leaves the server: already disclosed for the audience, `symbol` where there is no number. */
export const figureSchema = z.object({
  periodStart: daySchema,
  periodEnd: daySchema,
  periodLabel: z.string(),
  numerator: decimalSchema.nullable(),
  denominator: decimalSchema.nullable(),
  value: decimalSchema.nullable(),
  /** "47.1%", or the words for why there is no number. */
  text: z.string(),
  symbol: z.string().nullable(),
  smallBase: z.boolean(),
  /** Left out where it is final. */
  provisional: z.literal(true).exactOptional(),
})
