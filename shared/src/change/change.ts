import { z } from 'zod'
import { filterShape } from '../base/filter-schema.ts'
import { signals, statuses } from '../reading/reading-words.ts'
import { changeFilter } from './change-filter.ts'
import { changeBands } from './change-rank.ts'
import { changeKinds } from './change-words.ts'

/** `to` is now and `from` is thirty days before it unless they are told. */
export const changesRefSchema = z
  .strictObject({
    ...filterShape(changeFilter),
    page: z.number().int().min(1).max(100_000).optional(),
    /** On paper: all on one page. */
    whole: z.boolean().optional(),
  })
  .optional()
export type ChangesRef = z.infer<typeof changesRefSchema>

export const changeSchema = z.object({
  kind: z.enum(changeKinds),
  goalCode: z.string().nullable(),
  indicatorCode: z.string().nullable(),
  indicatorName: z.string().nullable(),
  /** The line, where it is not the partnership's own. */
  series: z.string().nullable(),
  periodStart: z.string().nullable(),
  periodLabel: z.string().nullable(),
  /** What happened, in words: "Agreed", "Signed". */
  what: z.string(),
  /** How each end was judged, of a status or a signal; of a figure how it is judged now, if it is the latest. */
  wasStatus: z.enum(statuses).nullable(),
  isStatus: z.enum(statuses).nullable(),
  wasSignal: z.enum(signals).nullable(),
  isSignal: z.enum(signals).nullable(),
  was: z.string().nullable(),
  is: z.string().nullable(),
  who: z.string().nullable(),
  why: z.string().nullable(),
  at: z.string().nullable(),
  isHeadline: z.boolean(),
  /** Counts from now on: an agreed target, not a proposed one. */
  isInForce: z.boolean(),
  band: z.enum(changeBands),
  /** Why it stands where it stands in the list. */
  because: z.string(),
})
export type Change = z.infer<typeof changeSchema>

export const changesSchema = z.object({
  from: z.string(),
  to: z.string(),
  counts: z.record(z.enum(changeKinds), z.number()),
  /** Of all of them: how many are worse, and how many better. */
  worse: z.number(),
  better: z.number(),
  /** Of the kind that was asked for: those of one page, in the order of their rank. */
  changes: z.array(changeSchema),
  total: z.number(),
  /** The place of the first of them, from 1. */
  first: z.number(),
  page: z.number(),
  pages: z.number(),
  /** Every indicator something changed about, and what. */
  indicators: z.array(z.object({ code: z.string(), kinds: z.array(z.enum(changeKinds)) })),
  /** When the reader last looked, on an earlier day; null where they had not. */
  lookedAt: z.string().nullable(),
  marking: z.string(),
})
export const lookedSchema = z.object({ looked: z.literal(true) })
export type Changes = z.infer<typeof changesSchema>
