import { z } from 'zod'
import { daySchema, decimalSchema } from '../base/ids.ts'
import { funnelPlaces } from './funnel.ts'

const limits = z.object({ low: decimalSchema, high: decimalSchema })

/** The own place beside England, its region and its neighbours in one year. */
export const comparisonSchema = z.object({
  periodStart: daySchema,
  periodEnd: daySchema,
  periodLabel: z.string(),
  /** With which its figures are shown. */
  decimals: z.number(),
  own: z
    .object({
      place: z.number(),
      of: z.number(),
      level: z.array(z.string()),
      quartile: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
    })
    .nullable(),
  ownFrom: z.enum(['publisher', 'partnership']).nullable(),
  isOwnHidden: z.boolean(),
  averaged: z.object({ counted: z.number(), of: z.number() }),
  average: decimalSchema.nullable(),
  places: z.array(
    z.object({
      areaCode: z.string(),
      areaName: z.string(),
      relation: z.enum(['self', 'england', 'region', 'neighbour', 'neighbour-average']),
      numerator: decimalSchema.nullable(),
      denominator: decimalSchema.nullable(),
      value: decimalSchema.nullable(),
      rank: z.number().nullable(),
      interval: limits.nullable(),
      funnel: z.object({ near: limits, far: limits, place: z.enum(funnelPlaces) }).nullable(),
    }),
  ),
  sentences: z.array(z.string()),
})
export type ComparisonView = z.infer<typeof comparisonSchema>
