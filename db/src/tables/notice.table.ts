import type { SubjectKind } from '@roundtable/shared/act/acts.ts'
import type { NoticeChannel } from '@roundtable/shared/lifecycle/life-notice.ts'
import type { NoticeKind } from '@roundtable/shared/notice/notices.ts'

/** What one person is told of one event; it never holds a figure, nor a text somebody typed. */
export type NoticeTable = {
  partnershipId: string
  id: string
  personId: string
  kind: NoticeKind
  /** The event, so that it is written once however often it is noticed. */
  dedupeKey: string
  /** The record it is about. */
  subjectKind: SubjectKind
  subjectId: string
  /** The step of the record's life that it tells; null where a clock or a person told it. */
  transitionId: string | null
  /** Whose the record is, for the rights; null where it is the whole partnership's. */
  agencyId: string | null
  /** The moment or the day of what it tells. */
  eventAt: string
  byPersonId: string | null
  /** The mail that carries it. */
  mailId: string | null
  createdAt: string
  readAt: string | null
  /** Since when nothing is to be done about it any more. */
  settledAt: string | null
}

/** The outbox: one row per mail, until it was taken by the mail server or given up. */
export type NoticeMailTable = {
  partnershipId: string
  id: string
  personId: string
  kind: 'notice' | 'digest'
  /** Without brackets; the same at every attempt, so that a retry is recognisable. */
  messageId: string
  state: 'waiting' | 'sent' | 'dropped' | 'failed'
  attempts: number
  nextAttemptAt: string
  /** Why the last attempt failed or the mail was dropped. */
  lastError: string | null
  createdAt: string
  endedAt: string | null
}

/** Where a person wants a kind of notice otherwise than by default. */
export type NoticePreferenceTable = {
  partnershipId: string
  personId: string
  kind: NoticeKind
  channel: NoticeChannel
}
