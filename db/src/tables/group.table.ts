import type { GroupKind } from '@roundtable/shared/group/group-form.ts'
import type { GroupState } from '@roundtable/shared/group/group-lifecycle.ts'

/** A number of young people who speak together. */
export type GroupTable = {
  partnershipId: string
  id: string
  version: number
  state: GroupState
  name: string
  kind: GroupKind
  facilitatorMemberId: string
  createdAt: string
  createdBy: string
  endedAt: string | null
}

/** A young person’s seat in it; who they are the facilitator alone knows, by the number. */
export type GroupMemberTable = {
  partnershipId: string
  groupId: string
  memberId: string
  number: number
  recordedAt: string
  recordedBy: string
}

/** A code on paper, used once, with which a young person chooses how to sign in. */
export type CardTable = {
  codeHash: string
  partnershipId: string
  groupId: string
  memberId: string
  personId: string
  createdAt: string
  createdBy: string
  expiresAt: string
  usedAt: string | null
  /** Another card stands in its place. */
  endedAt: string | null
}
