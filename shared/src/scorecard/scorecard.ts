import { z } from 'zod'
import { decimalSchema } from '../base/ids.ts'
import { frequencies } from '../base/period.ts'
import { pledgeCountsSchema } from '../pledge/pledge-counts-schema.ts'
import { openMatters } from '../reading/indicator-filter.ts'
import { figureSchema, readingSchema } from '../reading/reading-contract.ts'

export const scorecardRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  theme: z.string(),
  frequency: z.enum(frequencies),
  unitSign: z.string(),
  /** Up to 24 values, oldest first; null where there is none. */
  values: z.array(decimalSchema.nullable()),
  /** Positions in `values` at which a new definition starts. */
  breaksAt: z.array(z.number()),
  target: z
    .object({ low: decimalSchema.nullable(), high: decimalSchema.nullable(), text: z.string() })
    .nullable(),
  latest: figureSchema.nullable(),
  reading: readingSchema,
  /** What England and the neighbours have, each with its own period; left out where neither has one. */
  beside: z.string().exactOptional(),
  /** Who answers for it; null where nobody does yet. */
  agencyCode: z.string().nullable(),
  agencyName: z.string().nullable(),
  open: z.array(z.object({ kind: z.enum(openMatters), text: z.string() })),
})

export const scorecardSchema = z.object({
  /** The partnership's own sentence, once the board has agreed one. */
  vision: z.object({ wording: z.string(), childWording: z.string() }).nullable(),
  /** What matters, said from the figures. */
  headline: z.string(),
  summary: z.string(),
  counts: z.object({
    indicators: z.number(),
    offTarget: z.number(),
    worsening: z.number(),
    improving: z.number(),
    returnsLate: z.number(),
    pledges: pledgeCountsSchema.nullable(),
  }),
  goals: z.array(
    z.object({
      code: z.string(),
      wording: z.string(),
      childWording: z.string(),
      pledges: pledgeCountsSchema.nullable(),
      /** Headline indicators, in order. */
      rows: z.array(scorecardRowSchema),
      otherIndicators: z.number(),
    }),
  ),
  agencies: z.array(z.object({ code: z.string(), name: z.string() })),
  themes: z.array(z.string()),
  marking: z.string(),
  asAt: z.string(),
})
export type ScorecardView = z.infer<typeof scorecardSchema>
export type ScorecardRow = z.infer<typeof scorecardRowSchema>
