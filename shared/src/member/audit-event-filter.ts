import { actCategories } from '../act/acts.ts'
import { code, day, type FilterOf, text, words } from '../base/filter.ts'

/** `person` is part of a name, in any case; `from` and `to` are days, both included. */
export const auditEventFilter = {
  category: words('Category', actCategories),
  agency: code,
  person: text,
  from: day,
  to: day,
} as const
export type AuditEventFilter = FilterOf<typeof auditEventFilter>
