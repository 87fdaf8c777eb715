import type { AbsenceReason } from '@roundtable/shared/figure/figure.ts'

/** The published figure of a series for a period, as it stands now. Unpublished entries live in a return. */
export type MeasurementTable = {
  partnershipId: string
  seriesId: string
  periodStart: string
  periodEnd: string
  numerator: string | null
  denominator: string | null
  value: string | null
  reason: AbsenceReason | null
  state: 'published' | 'revised'
  revision: number
  recordedAt: string
}

/** Append-only: every state a figure was ever published in, the present one included. */
export type MeasurementRevisionTable = {
  partnershipId: string
  seriesId: string
  periodStart: string
  revision: number
  periodEnd: string
  numerator: string | null
  denominator: string | null
  value: string | null
  reason: AbsenceReason | null
  /** Why the figure was changed; empty for a first publication. */
  why: string
  /** Why it is right although it lies far from its history. */
  confirmation?: string | undefined
  returnId: string | null
  enteredBy: string | null
  onBehalf: number
  approvedBy: string | null
  recordedAt: string
}

/** Append-only; the highest version is the one that stands. */
export type CommentaryTable = {
  partnershipId: string
  seriesId: string
  periodStart: string
  version: number
  happened: string
  why: string
  next: string
  /** What readers have to know about the figure. */
  note: string
  /** Links to what it rests on, one a line. */
  evidence: string
  recordedAt: string
  recordedBy: string | null
}
