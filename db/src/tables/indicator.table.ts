import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { Basis, Polarity, Unit } from '@roundtable/shared/figure/figure.ts'
import type { SeriesKind } from '@roundtable/shared/figure/series-kind.ts'
import type { FormulaSide } from '@roundtable/shared/indicator/formula.ts'
import type { OutcomeQuestion } from '@roundtable/shared/indicator/indicator-form.ts'
import type { IndicatorState } from '@roundtable/shared/indicator/indicator-lifecycle.ts'

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
  /** Its newest definition. */
  version: number
  state: IndicatorState
  /** How many steps of its life it has taken. */
  steps: number
  createdAt: string
  createdBy: string | null
  /** The entry of the catalogue it was adopted from. */
  catalogueCode: string | null
  outcomeQuestion: OutcomeQuestion | null
  frameworkItem: string | null
  retiredAt: string | null
  /** 1: made of others by a formula; nobody reports it. */
  calculated: number
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
  /** What it is one part of, such as age bands; null for the whole partnership. */
  dimension: string | null
  /** 1: the parts of the dimension make up the whole; null where nobody has said. */
  addsUp: number | null
  /** The agency that owes the figures; null where none is asked. */
  reportingAgencyId: string | null
  position: number
  createdAt: string
  endedAt: string | null
}

/** Append-only: which agency owed a line from when; nothing where none did. */
export type SeriesReporterTable = {
  partnershipId: string
  seriesId: string
  version: number
  agencyId: string
  recordedAt: string
  recordedBy: string | null
}

/** Append-only: when a line ended, and when it came back. */
export type SeriesEndTable = {
  partnershipId: string
  seriesId: string
  version: number
  ended: number
  recordedAt: string
}

/** Append-only: under which goal an indicator stands, from when, by whom. */
export type IndicatorPlaceTable = Pick<IndicatorTable, 'partnershipId' | 'goalId' | 'headline'> & {
  indicatorId: string
  version: number
  recordedAt: string
  recordedBy: string | null
}

/** Append-only: of which numbers of which indicators a calculated one is made, by the version of its definition. */
export type IndicatorFormulaTable = {
  partnershipId: string
  indicatorId: string
  version: number
  side: FormulaSide
  position: number
  partId: string
  /** Which number of the part goes into the sum. */
  takes: FormulaSide
  recordedAt: string
}

/** Which indicator another one continues; ended when it is taken back. */
export type IndicatorPredecessorTable = {
  partnershipId: string
  id: string
  indicatorId: string
  predecessorId: string
  /** From this period on the indicator's own figures count, before it those of its predecessor. */
  fromPeriod: string
  /** 0: figures before are not comparable with figures from here on. */
  comparable: number
  reason: string
  recordedAt: string
  recordedBy: string | null
  endedAt: string | null
  endedBy: string | null
}
