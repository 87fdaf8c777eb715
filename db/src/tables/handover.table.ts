import type { OpenKind } from '@roundtable/shared/handover/handover.ts'
import type { HandoverState } from '@roundtable/shared/handover/handover-lifecycle.ts'

/** What passes from a seat that ends to the one that follows it. */
export type HandoverTable = {
  partnershipId: string
  id: string
  memberId: string
  agencyId: string
  /** Null where nobody follows yet. */
  successorMemberId: string | null
  state: HandoverState
  version: number
  offeredAt: string
  /** Null where the last day of the seat passed. */
  offeredBy: string | null
}

/** Append-only: what was open then, and until when. */
export type HandoverItemTable = {
  partnershipId: string
  handoverId: string
  kind: OpenKind
  subjectId: string
  dueOn: string | null
}
