/** Append-only: what is said of an indicator as a whole, from when, by whom. */
export type IndicatorStoryTable = {
  partnershipId: string
  indicatorId: string
  version: number
  text: string
  recordedAt: string
  recordedBy: string
}
