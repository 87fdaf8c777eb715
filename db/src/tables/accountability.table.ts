export type AccountabilityTable = {
  partnershipId: string
  id: string
  goalId: string | null
  indicatorId: string | null
  agencyId: string
  /** The named role that answers, for example "Head of care leaving". */
  title: string
  memberId: string | null
  kind: 'accountable' | 'responsible' | 'consulted' | 'informed'
  recordedAt: string
  recordedBy: string | null
  endedAt: string | null
  endedBy: string | null
}
