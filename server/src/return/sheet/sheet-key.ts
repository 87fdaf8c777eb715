import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'

/** What a return's lines are found by. */
export const sheetKey = (owed: ReturnRow) => ({
  partnershipId: owed.partnershipId,
  returnId: owed.id,
  agencyId: owed.agencyId,
  frequency: owed.frequency,
  periodStart: owed.periodStart,
  isPublished: owed.publishedAt !== null,
  overAt: owed.publishedAt ?? (owed.state === 'closed' ? `${owed.dueOn}T23:59:59.999Z` : ''),
})
