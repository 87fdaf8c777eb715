import type { AbsenceReason } from '@roundtable/shared/figure.ts'
import type { Frequency } from '@roundtable/shared/period.ts'
import type { ReturnState } from '@roundtable/shared/return-rules.ts'

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
export type ReturnEntryTable = {
  partnershipId: string
  returnId: string
  seriesId: string
  numerator: string | null
  denominator: string | null
  value: string | null
  reason: AbsenceReason | null
  happened: string
  why: string
  next: string
  /** Why a figure that was already published changes. */
  correction: string
  enteredBy: string
  onBehalf: number
  enteredAt: string
  version: number
}
