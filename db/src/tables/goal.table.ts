import type { GoalKind, GoalState } from '@roundtable/shared/goal/goal-lifecycle.ts'

export type GoalTable = {
  partnershipId: string
  id: string
  code: string
  position: number
  /** Its newest wording. */
  version: number
  state: GoalState
  kind: GoalKind
  /** How many steps of its life it has taken. */
  steps: number
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
  /** What moves its figures, what is known to work, what we will do; empty before anybody wrote it. */
  factors: string
  works: string
  plan: string
  /** Code and weight of each figure of its roll-up, one a line; empty where there is none. */
  weights: string
  reason: string
  recordedAt: string
  recordedBy: string | null
}

/** An item of an edition of a framework that the goal serves, from when until when. */
export type GoalFrameworkItemTable = {
  partnershipId: string
  id: string
  goalId: string
  framework: string
  version: string
  item: string
  recordedAt: string
  recordedBy: string
  endedAt: string | null
  endedBy: string | null
}
