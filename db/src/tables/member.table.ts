import type { Role } from '@roundtable/shared/base/role.ts'

export type MemberTable = {
  partnershipId: string
  id: string
  personId: string
  agencyId: string
  role: Role
  title: string
  fromDay: string
  /** The last day of the seat, inclusive; an observer always has one. */
  untilDay: string | null
  deputyPersonId: string | null
  deputyFromDay: string | null
  deputyUntilDay: string | null
  /** When the second keeper of a seat that takes two confirmed it; null where none has. */
  confirmedAt: string | null
  /** Null where that was not recorded. */
  confirmedBy: string | null
  version: number
  recordedAt: string
  recordedBy: string | null
  endedAt: string | null
  endedBy: string | null
  successorMemberId: string | null
}

/** Append-only: how the seat stood from a moment on. */
export type MemberVersionTable = Omit<MemberTable, 'id' | 'personId' | 'agencyId' | 'recordedBy'> & {
  memberId: string
}

/** A goal an observer was granted; without any row an observer sees nothing. */
export type MemberGrantTable = {
  partnershipId: string
  memberId: string
  goalId: string
  grantedAt: string
  grantedBy: string | null
  endedAt: string | null
}
