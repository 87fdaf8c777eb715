import type { PinKind } from '@roundtable/shared/meeting/agenda-form.ts'
import type { FrameSide } from '@roundtable/shared/pack/frames.ts'
import type { PackAudience } from '@roundtable/shared/pack/pack-rights.ts'

/** Who presents the pack of a meeting, and where they stand. */
export type PresentingTable = {
  partnershipId: string
  meetingId: string
  /** How often it was taken. */
  turn: number
  /** Another one after each move. */
  version: number
  presentedBy: string
  /** Past this moment nobody presents. */
  heldUntil: string
  room: PackAudience
  itemId: string | null
  kind: PinKind | null
  reference: string
  side: FrameSide
  part: number
  /** The last place outside restricted items: all that is told to whoever does not read them. */
  openItemId: string | null
  openKind: PinKind | null
  openReference: string
  openSide: FrameSide
  openPart: number
  movedAt: string
}

/** How many devices follow by one process of the server, an audience each. */
export type FollowerCountTable = {
  partnershipId: string
  meetingId: string
  processId: string
  restricted: number
  trusted: number
  wider: number
  seenAt: string
}
