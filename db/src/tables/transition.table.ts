/** Append-only: one step in the life of a record. What the record's state was at a moment is the last one by then. */
export type TransitionTable = {
  partnershipId: string
  id: string
  subjectKind: string
  subjectId: string
  /** The version of the record after the act; 0 where it was not recorded. */
  version: number
  act: string
  /** Null where the record began, or where it was not recorded. */
  fromState: string | null
  toState: string
  at: string
  /** Null where it came by itself, or where it was not recorded. */
  personId: string | null
  memberId: string | null
  agencyId: string | null
  deputyFor: string | null
  onBehalf: number
  /** Why, and at which meeting, as it was typed: among the typed words. */
  reasonId: string | null
  meetingId: string | null
  /** The board that met, where one was named. */
  boardId: string | null
  /** The event of the trail that tells it. */
  eventId: string | null
  /** 0: put together afterwards from what an older version had recorded. */
  recorded: number
}
