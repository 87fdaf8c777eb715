import type { EnteredFigure } from '@roundtable/shared/figure/entered-figure.ts'
import type { Commentary } from '@roundtable/shared/figure/entry-fields.ts'

/** The published figure of a series for a period, as it stands now. Unpublished entries live in a return. */
export type MeasurementTable = EnteredFigure & {
  partnershipId: string
  seriesId: string
  periodStart: string
  periodEnd: string
  state: 'published' | 'revised'
  revision: number
  recordedAt: string
}

/** Append-only: every state a figure was ever published in, the present one included. */
export type MeasurementRevisionTable = EnteredFigure & {
  partnershipId: string
  seriesId: string
  periodStart: string
  revision: number
  periodEnd: string
  /** Why the figure was changed; empty for a first publication. */
  why: string
  /** Why it is right although it lies far from its history. */
  confirmation?: string | undefined
  returnId: string | null
  enteredBy: string | null
  onBehalf: number
  approvedBy: string | null
  recordedAt: string
  /** When another took its place, as the database itself sets it; empty for what stands. */
  replacedAt?: string | null | undefined
}

/** Append-only; the highest version is the one that stands. */
export type CommentaryTable = Commentary & {
  partnershipId: string
  seriesId: string
  periodStart: string
  version: number
  recordedAt: string
  recordedBy: string | null
}
