import type { PackState } from '@roundtable/shared/pack/pack-lifecycle.ts'
import type { PackAudience } from '@roundtable/shared/pack/pack-rights.ts'

export type PackTable = {
  partnershipId: string
  id: string
  meetingId: string
  version: number
  /** Of which version it is a new cut, for an audience to which that one is closed; null of one that was frozen. */
  cutOfId: string | null
  state: PackState
  steps: number
  /** As at when its figures are read. */
  moment: string
  /** Of the table of rights it was made under. */
  rightsHash: string
  /** Of the rules for small numbers it was made under. */
  rulesVersion: number
  recordedAt: string
  recordedBy: string
}

/** Append-only: what one audience reads, in canonical form, with its hash. */
export type PackCutTable = {
  partnershipId: string
  packId: string
  audience: PackAudience
  content: string
  contentHash: string
  recordedAt: string
}

/** A text of a cut; without a salt it was destroyed. */
export type PackWordTable = {
  partnershipId: string
  packId: string
  audience: PackAudience
  place: number
  salt: string | null
  text: string
}
