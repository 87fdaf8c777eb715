import type { MeasurementRow } from '@roundtable/db/queries/measurement.queries.ts'
import type { Unit } from '@roundtable/shared/figure/figure.ts'
import { discloseFigures } from '../disclosure/disclose-figures.ts'
import type { Disclosing } from '../disclosure/disclosing-rules.ts'

/** The figures of a predecessor, as far as they are shown; undisclosed. */
export type Segment = {
  indicatorId: string
  seriesId: string
  code: string
  unit: Unit
  figures: readonly MeasurementRow[]
}

/** What is shown of an indicator before its own figures begin. */
export type LineHistory = {
  id: string
  code: string
  name: string
  fromPeriod: string
  comparable: boolean
  /** Each predecessor with the period from which it no longer counts, oldest first. */
  changes: readonly { code: string; fromPeriod: string }[]
  /** Oldest predecessor first. */
  segments: readonly Segment[]
  /** Periods that are not comparable with those before, the change to this indicator among them. */
  breaks: readonly string[]
  /** The same text for the same history. */
  key: string
}

export type HistoricalFigure = MeasurementRow & { asCode: string }

/** The figures of its predecessors as their own pages tell them to the audience. */
export const disclosedHistory = (
  disclosing: Disclosing,
  { segments }: LineHistory,
): readonly HistoricalFigure[] =>
  segments.flatMap(({ code, figures, ...of }) =>
    discloseFigures(disclosing, of, figures).map((figure) => ({ ...figure, asCode: code })),
  )

/** The indicators whose figures are shown in a line: those it continues. */
export const indicatorsIn = (history: LineHistory | undefined): string[] =>
  history === undefined ? [] : history.segments.map(({ indicatorId }) => indicatorId)

/** Oldest first; where an indicator has a figure of its own, that one counts. */
export function continued<Figure extends { periodStart: string }>(
  before: readonly HistoricalFigure[],
  own: readonly Figure[],
): readonly (Figure | HistoricalFigure)[] {
  if (before.length === 0) return own
  const starts = new Set(own.map(({ periodStart }) => periodStart))
  const taken = before.filter(({ periodStart }) => !starts.has(periodStart))
  return [...taken, ...own].sort((a, b) => (a.periodStart < b.periodStart ? -1 : 1))
}
