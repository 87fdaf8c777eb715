export type TargetTable = {
  partnershipId: string
  id: string
  seriesId: string
  fromPeriod: string
  low: string | null
  high: string | null
  tolerance: string
  rationale: string
  state: 'proposed' | 'agreed' | 'withdrawn'
  /** Who agreed it and where, as the minutes name them. */
  agreedBy: string | null
  agreedAt: string | null
  meeting: string | null
  version: number
  recordedAt: string
  recordedBy: string | null
  withdrawnAt: string | null
}
