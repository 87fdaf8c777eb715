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
  reason: string
  recordedAt: string
  recordedBy: string | null
}
