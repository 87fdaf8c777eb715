import type { Role } from '@roundtable/shared/base/role.ts'
import type { ChallengeState } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import type { Stage } from '@roundtable/shared/challenge/challenge-stages.ts'
import type { EntryKind } from '@roundtable/shared/challenge/challenge-words.ts'

/** A question to an agency on the record; nothing of it changes but its state, and an agency that became part of another. */
export type ChallengeTable = {
  partnershipId: string
  id: string
  /** Of its partnership, restricted ones apart. */
  number: number
  restricted: number
  ground: string
  /** In whose name; null where it was raised from a role of its own. */
  fromAgencyId: string | null
  fromRole: Role
  raisedBy: string
  toAgencyId: string
  indicatorId: string | null
  goalId: string | null
  issueId: string | null
  question: string
  because: string
  support: string
  supportAgencyId: string | null
  supportUntil: string | null
  state: ChallengeState
  version: number
  recordedAt: string
}

/** Append-only: between whom it stands from a version on; none where no agency of it became part of another. */
export type ChallengeSideTable = Pick<
  ChallengeTable,
  'partnershipId' | 'version' | 'fromAgencyId' | 'toAgencyId' | 'supportAgencyId' | 'recordedAt'
> & { challengeId: string }

/** A stage that began, with the days that were set then. */
export type ChallengeStageTable = {
  partnershipId: string
  challengeId: string
  stage: Stage
  fromDay: string
  days: number
  answerUntil: string
  recordedAt: string
}

/** What was said, or that nothing was. */
export type ChallengeEntryTable = {
  partnershipId: string
  id: string
  challengeId: string
  stage: Stage
  kind: EntryKind
  text: string
  /** The entry a correction stands beside; null for the question. */
  correctsId: string | null
  supportTaken: number | null
  /** Working day of the stage. */
  day: number
  agencyId: string | null
  deputyFor: string | null
  onBehalf: number
  recordedAt: string
  recordedBy: string | null
}

/** An answer that is being written: the agency’s, whoever types. */
export type ChallengeDraftTable = {
  partnershipId: string
  challengeId: string
  text: string
  supportTaken: number | null
  version: number
  savedAt: string
  savedBy: string
}

/** The working days of each stage, from a version on. */
export type ChallengeSettingTable = {
  partnershipId: string
  version: number
  first: number
  second: number
  third: number
  reason: string
  recordedAt: string
  recordedBy: string
}
