import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import { lastMomentOf } from '@roundtable/shared/base/local-time.ts'

/** What a return's lines are found by. */
export const sheetKey = (owed: ReturnRow) => ({
  partnershipId: owed.partnershipId,
  returnId: owed.id,
  agencyId: owed.agencyId,
  frequency: owed.frequency,
  periodStart: owed.periodStart,
  isPublished: owed.publishedAt !== null,
  overAt: owed.publishedAt ?? (owed.state === 'closed' ? lastMomentOf(owed.dueOn) : ''),
})
