import { z } from 'zod'
import { daySchema, decimalSchema } from '../base/ids.ts'

const forecastPointSchema = z.object({
  periodStart: daySchema,
  periodEnd: daySchema,
  periodLabel: z.string(),
  value: decimalSchema,
  low: decimalSchema,
  high: decimalSchema,
})

/** Where a line goes if nothing changes, with the ends of its 80 % interval; never a target. */
export const forecastSchema = z.object({
  points: z.array(forecastPointSchema),
  sentence: z.string(),
  method: z.string(),
})
