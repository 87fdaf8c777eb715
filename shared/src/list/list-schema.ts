import { z } from 'zod'
import type { FilterFields } from '../base/filter.ts'
import { filterShape } from '../base/filter-schema.ts'
import { asAtFields } from '../past/as-at.ts'

/** What the procedure of a list page takes: its filter, a moment, and which page of what is found. */
export const listInput = <const Fields extends FilterFields>(fields: Fields) =>
  z
    .strictObject({
      ...filterShape(fields),
      ...asAtFields,
      page: z.int().positive().max(1_000_000).optional(),
      whole: z.boolean().optional(),
    })
    .optional()

/** What it answers beside the rows of the page. */
export const pagedFields = {
  /** How many the filter shows, of how many there are for this reader. */
  shown: z.int(),
  all: z.int(),
  page: z.int(),
  pages: z.int(),
}
