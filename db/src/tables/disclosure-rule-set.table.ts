import type { FigureSource } from '@roundtable/shared/disclosure/disclosure-rules.ts'

/** Append-only; the highest version of a source is the one that stands, the standard where there is none. */
export type DisclosureRuleSetTable = {
  partnershipId: string
  source: FigureSource
  version: number
  smallCount: number
  smallDenominator: number
  roundCountsTo: number
  percentDecimals: number
  otherDecimals: number
  secondary: number
  /** What stricter versions have hidden is told where this one hides nothing of its period. */
  tellsEarlier: number
  reason: string
  recordedAt: string
  recordedBy: string | null
}
