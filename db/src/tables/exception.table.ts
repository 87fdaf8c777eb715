import type { ExceptionChoice, ExceptionKind } from '@roundtable/shared/exception/exception-form.ts'

/** Append-only: what was chosen for a record on the exceptions of a meeting; the last choice stands. */
export type MeetingExceptionTable = {
  partnershipId: string
  id: string
  meetingId: string
  /** Counts from 1 in each meeting. */
  position: number
  kind: ExceptionKind
  reference: string
  choice: ExceptionChoice
  reason: string
  recordedAt: string
  recordedBy: string
}
