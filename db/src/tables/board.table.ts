import type { BoardState } from '@roundtable/shared/board/board-lifecycle.ts'

export type BoardTable = {
  partnershipId: string
  id: string
  /** The newest of its versions. */
  version: number
  /** Steps of its life. */
  steps: number
  state: BoardState
  position: number
  createdAt: string
  archivedAt: string | null
}

/** Append-only: what a board was called, and by which rules it met. */
export type BoardVersionTable = {
  partnershipId: string
  boardId: string
  version: number
  name: string
  quorum: number
  /** Clear working days before a meeting. */
  noticeDays: number
  recordedAt: string
  recordedBy: string
}

/** Which seat is a member of which board, from when until when. */
export type BoardMemberTable = {
  partnershipId: string
  id: string
  boardId: string
  memberId: string
  recordedAt: string
  recordedBy: string
  endedAt: string | null
  endedBy: string | null
}
