import { z } from 'zod'
import { codePattern } from '../base/filter.ts'
import { codeField, filterShape } from '../base/filter-schema.ts'
import { asAtFields } from '../past/as-at.ts'
import { timelineKinds } from '../timeline/timeline-filter.ts'
import { exportFilters as filters } from './export-filters.ts'

const slug = z.string().regex(codePattern, 'A partnership is named by letters, digits and hyphens.')
const ofPartnership = { partnership: slug.optional() }
/** Tables that can be read as they stood. */
const asItStood = { ...ofPartnership, ...asAtFields }
const ofIndicator = { indicator: codeField }

/** What each download takes in its address; anything else is refused. */
export const exportQueries = {
  measurements: z.strictObject({ ...asItStood, ...filterShape(filters.measurements) }),
  indicators: z.strictObject({ ...asItStood, ...filterShape(filters.indicators) }),
  scorecard: z.strictObject({ ...asItStood, ...filterShape(filters.scorecard) }),
  series: z.strictObject({ ...asItStood, ...filterShape(filters.series), ...ofIndicator }),
  benchmarks: z.strictObject({ ...asItStood, ...ofIndicator }),
  revisions: z.strictObject({ ...asItStood, ...filterShape(filters.revisions), ...ofIndicator }),
  goals: z.strictObject({ ...asItStood, ...filterShape(filters.goals) }),
  'goal-drafts': z.strictObject({ ...ofPartnership, ...filterShape(filters['goal-drafts']) }),
  'indicator-drafts': z.strictObject({ ...ofPartnership, ...filterShape(filters['indicator-drafts']) }),
  reporters: z.strictObject({ ...ofPartnership, ...filterShape(filters.reporters) }),
  catalogue: z.strictObject({ ...ofPartnership, ...filterShape(filters.catalogue) }),
  pledges: z.strictObject({ ...asItStood, ...filterShape(filters.pledges) }),
  accountabilities: z.strictObject({ ...asItStood, ...filterShape(filters.accountabilities) }),
  returns: z.strictObject({ ...ofPartnership, ...filterShape(filters.returns) }),
  waiting: z.strictObject({ ...ofPartnership, ...filterShape(filters.waiting) }),
  'return-progress': z.strictObject({ ...ofPartnership, ...filterShape(filters['return-progress']) }),
  targets: z.strictObject({ ...asItStood, ...filterShape(filters.targets) }),
  timeline: z.strictObject({ ...asItStood, kind: z.enum(timelineKinds), code: codeField }),
  changes: z.strictObject({ ...ofPartnership, ...filterShape(filters.changes) }),
  partnerships: z.strictObject(ofPartnership),
  members: z.strictObject({ ...ofPartnership, ...filterShape(filters.members) }),
  'audit-events': z.strictObject({ ...ofPartnership, ...filterShape(filters['audit-events']) }),
} as const

export type ExportQuery<Name extends keyof typeof exportQueries> = z.infer<(typeof exportQueries)[Name]>
