import { z } from 'zod'
import { codePattern, type FilterFields } from '../base/filter.ts'
import { type FilterShape, filterShape } from '../base/filter-schema.ts'
import { type ExportFilters, type ExportName, exportFilters } from './export-filters.ts'

const ofPartnership = {
  partnership: z
    .string()
    .regex(codePattern, 'A partnership is named by letters, digits and hyphens.')
    .optional(),
}

type ExportQueries = {
  [Name in ExportName]: z.ZodObject<typeof ofPartnership & FilterShape<ExportFilters[Name]>, z.core.$strict>
}

function queriesOf(filters: ExportFilters): ExportQueries
function queriesOf(filters: Record<string, FilterFields>) {
  return Object.fromEntries(
    Object.entries(filters).map(([name, fields]) => [
      name,
      z.strictObject({ ...ofPartnership, ...filterShape(fields) }),
    ]),
  )
}

/** What each download takes in its address; anything else is refused. */
export const exportQueries = queriesOf(exportFilters)

export type ExportQuery<Name extends ExportName> = z.infer<ExportQueries[Name]>
