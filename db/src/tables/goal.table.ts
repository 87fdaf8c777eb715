export type GoalTable = {
  partnershipId: string
  id: string
  code: string
  position: number
  version: number
  createdAt: string
  archivedAt: string | null
}

/** Append-only: what the goal said, from when, by whom. */
export type GoalVersionTable = {
  partnershipId: string
  goalId: string
  version: number
  wording: string
  childWording: string
  why: string
  populationOutcome: string
  story: string
  reason: string
  recordedAt: string
  recordedBy: string | null
}
