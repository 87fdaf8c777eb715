import type { DecisionState } from '@roundtable/shared/decision/decision-lifecycle.ts'
import type { PinKind } from '@roundtable/shared/meeting/agenda-form.ts'
import type { EntryKind } from '@roundtable/shared/room/room-words.ts'

/** Append-only: what was recorded in the room, in the order it arrived. A correction names what it stands beside. */
export type RoomEntryTable = {
  partnershipId: string
  /** Made on the device that recorded it. */
  id: string
  meetingId: string
  position: number
  kind: EntryKind
  itemId: string | null
  /** How somebody attends, what becomes of an item, or what was raised; empty elsewhere. */
  mark: string
  memberId: string | null
  /** Of somebody who is no member of the board. */
  name: string
  text: string
  remark: string
  /** By the clock on the wall, where it was typed. */
  clock: string
  /** The decision, challenge or action it tells of. */
  subjectId: string | null
  correctsId: string | null
  /** By the clock of the device. */
  madeAt: string
  recordedAt: string
  recordedBy: string
}

export type DecisionTable = {
  partnershipId: string
  id: string
  boardId: string
  /**
   * Counts from 1 on each board, and is never given again. What is decided on a restricted item counts apart, from -1
   * down; before that was so it stood among the others, and keeps its number.
   */
  number: number
  meetingId: string
  itemId: string
  /** Members who were there, of how many the board needs. */
  present: number
  needed: number
  state: DecisionState
  version: number
  /** The newest of its editions. */
  words: number
  takenAt: string
  takenBy: string
}

/** Append-only: a decision as it was recorded, and as it was corrected. */
export type DecisionVersionTable = {
  partnershipId: string
  decisionId: string
  words: number
  text: string
  reason: string
  /** Why it corrects the edition before. */
  why: string
  recordedAt: string
  recordedBy: string
}

export type DecisionDissentTable = {
  partnershipId: string
  decisionId: string
  words: number
  position: number
  name: string
  text: string
  recordedAt: string
}

export type DecisionAboutTable = {
  partnershipId: string
  decisionId: string
  words: number
  position: number
  kind: PinKind
  subjectId: string
  reference: string
  recordedAt: string
}
