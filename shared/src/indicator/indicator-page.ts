import { z } from 'zod'
import { filterShape } from '../base/filter-schema.ts'
import { asAtFields } from '../past/as-at.ts'
import { indicatorFilter } from '../reading/indicator-filter.ts'
import { indicatorRowSchema } from './indicator.ts'

const choices = z.array(z.object({ value: z.string(), word: z.string() }))

/** A page of the list of all indicators, as its address says. */
export const indicatorPageRefSchema = z
  .strictObject({
    ...filterShape(indicatorFilter),
    sort: z.string().max(40).optional(),
    group: z.string().max(40).optional(),
    page: z.number().int().min(1).max(1_000_000).optional(),
    /** On paper: all on one page. */
    whole: z.boolean().optional(),
    ...asAtFields,
  })
  .optional()
export type IndicatorPageRef = z.infer<typeof indicatorPageRefSchema>

export const indicatorPageSchema = z.object({
  rows: z.array(indicatorRowSchema),
  page: z.number(),
  pages: z.number(),
  /** Of all the reader may see, and of those that fit the filter how they stand. */
  all: z.number(),
  shown: z.object({
    indicators: z.number(),
    judged: z.number(),
    offTarget: z.number(),
    worsening: z.number(),
    improving: z.number(),
    worseThanYearBefore: z.number(),
    betterThanYearBefore: z.number(),
    noFigure: z.number(),
  }),
  /** What some indicator has, whatever the filter. */
  choices: z.object({
    goal: choices,
    agency: choices,
    status: choices,
    signal: choices,
    assurance: choices,
    theme: choices,
    frequency: choices,
  }),
})
export type IndicatorPage = z.infer<typeof indicatorPageSchema>
