import type { PinKind, Purpose } from '@roundtable/shared/meeting/agenda-form.ts'
import type { AgendaState } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import type { MeetingState } from '@roundtable/shared/meeting/meeting-lifecycle.ts'

export type MeetingTable = {
  partnershipId: string
  id: string
  /** Counts from 1 in each partnership, and is never given again. */
  number: number
  boardId: string
  state: MeetingState
  version: number
  /** The newest of its versions. */
  words: number
  plannedAt: string
  plannedBy: string
}

/** Append-only: when and where it meets, after each change. */
export type MeetingVersionTable = {
  partnershipId: string
  meetingId: string
  words: number
  title: string
  day: string
  startsAt: string
  endsAt: string
  place: string
  /** The last day on which it is called in time, by the notice and the bank holidays known then. */
  callUntil: string
  recordedAt: string
  recordedBy: string
}

export type AgendaItemTable = {
  partnershipId: string
  id: string
  meetingId: string
  state: AgendaState
  version: number
  words: number
  proposedAt: string
  proposedBy: string
}

/** Append-only: what an item said, and where it stood, after each change. */
export type AgendaItemVersionTable = {
  partnershipId: string
  itemId: string
  words: number
  position: number
  title: string
  purpose: Purpose
  leadAgencyId: string | null
  lead: string
  minutes: number
  ask: string
  restricted: number
  ground: string
  lateReason: string
  recordedAt: string
  recordedBy: string
}

/** Append-only: what a version of an item shows. */
export type AgendaPinTable = {
  partnershipId: string
  itemId: string
  words: number
  position: number
  kind: PinKind
  /** Null for what is no record of its own. */
  subjectId: string | null
  reference: string
  view: string
  recordedAt: string
}
