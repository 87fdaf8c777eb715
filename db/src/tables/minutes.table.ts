import type { MinutesState } from '@roundtable/shared/minutes/minutes-lifecycle.ts'
import type { MinutesLineKind } from '@roundtable/shared/minutes/minutes-words.ts'

export type MinutesTable = {
  partnershipId: string
  id: string
  meetingId: string
  state: MinutesState
  version: number
  draftedAt: string
  approvedAt: string | null
  /** The meeting that approved them. */
  approvedMeetingId: string | null
}

/** Append-only: what was written into minutes beside the record. */
export type MinutesLineTable = {
  partnershipId: string
  id: string
  minutesId: string
  position: number
  /** How often the chair had agreed when it was written; of what was agreed, which time. */
  round: number
  kind: MinutesLineKind
  /** Which sentence it is, or stands beside; empty for the minutes as a whole. */
  line: string
  /** The item it belongs to. */
  itemId: string | null
  text: string
  /** What the record said when the sentence was edited. */
  basis: string
  recordedAt: string
  recordedBy: string
}
