import type { AbsenceReason } from '../../figure/absence.ts'
import { parseFigure } from '../../figure/figure-entry.ts'
import type { TableSeries } from '../../import/table/match-series.ts'
import type { MeasureKind } from './heading-word.ts'
import type { At } from './questions.ts'
import type { Part } from './read-parts.ts'

/** A figure as it was put together from cells of the file. */
export type PastFigure = {
  series: TableSeries
  periodStart: string
  numerator: string | null
  denominator: string | null
  value: string | null
  reason: AbsenceReason | null
  /** The cells it was read from, the first of them the one it is found by. */
  cells: At[]
}

/** A number as it stands in a cell, a percentage with or without its sign; null where it is none. */
export type Written = { number: string; isPercent: boolean; decimals: number }

export function writtenOf(text: string): Written | null {
  const parsed = parseFigure(text)
  if (!parsed.ok || parsed.value === null) return null
  const { value } = parsed
  return { number: value, isPercent: text.includes('%'), decimals: value.split('.')[1]?.length ?? 0 }
}

/** A part that found its indicator, its line and its place in a figure. */
export type PlacedPart = Omit<Part, 'names' | 'kind' | 'series' | 'place'> & {
  of: TableSeries
  field: MeasureKind
}

export const isFractionUnit = ({ unit }: TableSeries): boolean =>
  unit === 'percent' || unit === 'rate_per_1k' || unit === 'rate_per_10k' || unit === 'rate_per_100k'

/** The parts of one figure: one cell for each, and more where the file says it twice. */
export type Gathered = { of: TableSeries; periodStart: string; parts: PlacedPart[] }

export const partsOf = (gathered: Gathered, field: MeasureKind): PlacedPart[] =>
  gathered.parts.filter((part) => part.field === field)
