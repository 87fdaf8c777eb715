import type { PledgeState } from '@roundtable/shared/goal/pledge-lifecycle.ts'

export type PledgeTable = {
  partnershipId: string
  id: string
  goalId: string
  agencyId: string
  wording: string
  state: PledgeState
  /** Unsigned while null. */
  signedBy: string | null
  signedAt: string | null
  /** The agency it was signed for, where that became part of this one since; null where it is this one’s own. */
  signedForId: string | null
  meeting: string | null
  reviewOn: string | null
  version: number
  recordedAt: string
  recordedBy: string | null
  endedAt: string | null
}

/** Append-only: an indicator the pledge will be seen in. */
export type PledgeMeasureTable = { partnershipId: string; pledgeId: string; indicatorId: string }
