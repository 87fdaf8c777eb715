import type { AccountabilityKind } from '@roundtable/shared/accountability/accountability-words.ts'
export type AccountabilityTable = {
  partnershipId: string
  id: string
  goalId: string | null
  indicatorId: string | null
  agencyId: string
  /** The named role that answers, for example "Head of care leaving". */
  title: string
  memberId: string | null
  kind: AccountabilityKind
  recordedAt: string
  recordedBy: string | null
  endedAt: string | null
  endedBy: string | null
  /** Where the days were said; otherwise it begins and ends when that was recorded. */
  fromDay: string | null
  untilDay: string | null
}
