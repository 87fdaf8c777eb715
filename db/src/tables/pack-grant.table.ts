import type { GrantKind } from '@roundtable/shared/grant/grant-form.ts'
import type { GrantState } from '@roundtable/shared/grant/grant-lifecycle.ts'

/** That somebody may read packs, by one seat of theirs, until a day. */
export type PackGrantTable = {
  partnershipId: string
  id: string
  memberId: string
  personId: string
  kind: GrantKind
  meetingId: string | null
  boardId: string | null
  /** Of the meetings of the board. */
  fromDay: string | null
  toDay: string | null
  state: GrantState
  version: number
  /** Its last day, as its last version has it. */
  untilDay: string
  givenAt: string
  givenBy: string
}

/** Its last day, as it was set by a step of its life. */
export type PackGrantVersionTable = {
  partnershipId: string
  grantId: string
  version: number
  untilDay: string
  recordedAt: string
}

/** That a pack was opened by it. */
export type PackGrantOpeningTable = {
  partnershipId: string
  id: string
  grantId: string
  meetingId: string
  packId: string
  openedAt: string
}
