import type { TargetState } from '@roundtable/shared/target/target-lifecycle.ts'

export type TargetTable = {
  partnershipId: string
  id: string
  seriesId: string
  fromPeriod: string
  low: string | null
  high: string | null
  tolerance: string
  rationale: string
  state: TargetState
  agreedBy: string | null
  /** Who agreed it and where, as the minutes name them. */
  agreedByName: string | null
  agreedAt: string | null
  meeting: string | null
  version: number
  recordedAt: string
  recordedBy: string | null
  withdrawnAt: string | null
}
