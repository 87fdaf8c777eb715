import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { EnteredRow } from '@roundtable/shared/figure/entered-figure.ts'
import type { ReturnState } from '@roundtable/shared/return/return-lifecycle.ts'
import type { Publishing, RowDecision } from '@roundtable/shared/return/return-rules.ts'

/** What one agency owes for one period. */
export type ReturnTable = {
  partnershipId: string
  id: string
  agencyId: string
  frequency: Frequency
  periodStart: string
  periodEnd: string
  dueOn: string
  graceDays: number
  state: ReturnState
  version: number
  openedAt: string
  submittedAt: string | null
  submittedBy: string | null
  approvedAt: string | null
  approvedBy: string | null
  publishedAt: string | null
  /** Why it came back, or why it was reopened. */
  remark: string | null
  remarkBy: string | null
  remarkAt: string | null
}

/** The working copy of one figure; it becomes a measurement when the return is approved. */
export type ReturnEntryTable = EnteredRow & {
  partnershipId: string
  returnId: string
  seriesId: string
  enteredBy: string
  onBehalf: number
  /** From which file and line the figure came, where it came from one. */
  importId?: string | null | undefined
  importLine?: number | null | undefined
  enteredAt: string
  version: number
}

/** How a partnership publishes; where there is no row, on approval. */
export type ReturnSettingTable = {
  partnershipId: string
  publishing: Publishing
  version: number
  changedAt: string
  changedBy: string
}

/** What a lead decided about one row; it holds for the version of the entry they saw. */
export type ReturnDecisionTable = {
  partnershipId: string
  returnId: string
  seriesId: string
  round: number
  entryVersion: number
  decision: RowDecision
  reason: string
  decidedBy: string
  decidedAt: string
}

/** When an agency's figure of an indicator is due, from a period on; proposed until the manager agrees. */
export type ReturnScheduleTable = {
  partnershipId: string
  id: string
  indicatorId: string
  agencyId: string
  fromPeriod: string
  dueDays: number
  graceDays: number
  deputyMemberId: string | null
  state: 'proposed' | 'agreed'
  recordedAt: string
  recordedBy: string
  agreedAt: string | null
  agreedBy: string | null
  endedAt: string | null
  endedBy: string | null
}
