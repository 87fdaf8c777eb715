import { z } from 'zod'
import { filterShape } from '../base/filter-schema.ts'
import { changeSpan } from './change-filter.ts'
import { changeKinds } from './change-words.ts'

/** `to` is now and `from` is thirty days before it unless they are told. */
export const changesRefSchema = z.strictObject(filterShape(changeSpan)).optional()

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
  was: z.string().nullable(),
  is: z.string().nullable(),
  who: z.string().nullable(),
  why: z.string().nullable(),
  at: z.string().nullable(),
})
export type Change = z.infer<typeof changeSchema>

export const changesSchema = z.object({
  from: z.string(),
  to: z.string(),
  counts: z.record(z.enum(changeKinds), z.number()),
  /** At most `most` of each kind; the download has all. */
  changes: z.array(changeSchema),
  most: z.number(),
  /** Every indicator something changed about, and what. */
  indicators: z.array(z.object({ code: z.string(), kinds: z.array(z.enum(changeKinds)) })),
  marking: z.string(),
})
export type Changes = z.infer<typeof changesSchema>
