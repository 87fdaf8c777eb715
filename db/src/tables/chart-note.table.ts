import type { ChartKind } from '@roundtable/shared/spc/chart-kind.ts'

/** Recorded once, ended where it no longer stands; never changed, never removed. */
type Recorded = {
  recordedAt: string
  recordedBy: string | null
  endedAt: string | null
  endedBy: string | null
}

/** From this period on a series is read anew: its lines come from the first `baseline` points, or all. */
export type StepChangeTable = Recorded & {
  partnershipId: string
  id: string
  seriesId: string
  fromPeriod: string
  baseline: number | null
  label: string
  reason: string
  /** The meeting that agreed it, as the minutes name it. */
  meeting: string
}

/** A step change the figures propose, which is not wanted: it is not proposed again for the same figures. */
export type StepSetAsideTable = Recorded & {
  partnershipId: string
  id: string
  seriesId: string
  fromPeriod: string
  baseline: number | null
  reason: string
}

/** A dated note on the chart of an indicator, on every line of it. */
export type AnnotationTable = Recorded & {
  partnershipId: string
  id: string
  indicatorId: string
  onDay: string
  label: string
  note: string
  /** The agency in whose name it was written. */
  agencyId: string | null
}

/** What a person wrote in place of the message that the figures make. */
export type ChartTitleTable = Recorded & {
  partnershipId: string
  id: string
  seriesId: string
  title: string
}

export type ChartChoiceTable = Recorded & {
  partnershipId: string
  id: string
  indicatorId: string
  chart: ChartKind
  reason: string
}
