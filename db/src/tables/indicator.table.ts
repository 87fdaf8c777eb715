import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { Basis, Polarity, Unit } from '@roundtable/shared/figure/figure.ts'
import type { SeriesKind } from '@roundtable/shared/figure/series-kind.ts'

export type IndicatorTable = {
  partnershipId: string
  id: string
  code: string
  goalId: string | null
  position: number
  headline: number
  theme: string
  frequency: Frequency
  unit: Unit
  polarity: Polarity
  basis: Basis
  decimals: number
  /** 1: the figure may lie below zero, such as a net change. */
  signed: number
  version: number
  createdAt: string
  retiredAt: string | null
}

/** Append-only: the definition from a period on. */
export type IndicatorVersionTable = {
  partnershipId: string
  indicatorId: string
  version: number
  name: string
  plainEnglish: string
  definition: string
  numeratorWording: string | null
  denominatorWording: string | null
  source: string
  caveats: string
  challengeQuestion: string
  fromPeriod: string
  /** 1: figures before are not comparable with figures from here on. */
  breaksComparability: number
  reason: string
  recordedAt: string
  recordedBy: string | null
}

export type SeriesTable = {
  partnershipId: string
  id: string
  indicatorId: string
  kind: SeriesKind
  /** For a series of one agency: whose figures they are. */
  agencyId: string | null
  name: string
  /** The agency that owes the figures; null where none is asked. */
  reportingAgencyId: string | null
  position: number
  createdAt: string
  endedAt: string | null
}
