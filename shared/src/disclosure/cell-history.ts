import type { Frequency } from '../base/period.ts'
import type { AbsenceReason } from '../figure/absence.ts'
import type { Figure, Unit } from '../figure/figure.ts'
import type { Silence } from './disclosure.ts'

/** One line of an indicator. */
export type HistoryLine = {
  seriesId: string
  /** The dimension it is a part of, each a partition of its own; null for the line of the whole. */
  dimension: string | null
  /** Whether somebody has said that the parts of the dimension make up the whole; null where nobody has. */
  addsUp: boolean | null
  /** Since when there is the line, an ISO moment in UTC. */
  createdAt: string
  /** Somebody owes its figures still. */
  isAwaited: boolean
}

/** A figure as it was once published. */
export type CellState = Figure & {
  reason: AbsenceReason | null
  seriesId: string
  periodStart: string
  /** From 1 on, by series and period. */
  revision: number
  /** An ISO moment in UTC. */
  recordedAt: string
}

/** Everything that was ever published of one indicator. */
export type IndicatorHistory = {
  unit: Unit
  frequency: Frequency
  /** By how much a numerator is more than what it counts: 12 where the count of a month is told as a year's; else 1. */
  annualisedBy: number
  lines: readonly HistoryLine[]
  states: readonly CellState[]
}

/**
 * Of which cells, each a series and a period, nothing may be said to an audience that is not trusted. Hidden is for
 * ever and at every moment; what waits is not told from a moment on, until all parts of its period are there.
 */
export type HiddenCells = {
  hidden: ReadonlyMap<string, ReadonlySet<string>>
  /** Those of them of which an earlier state had been told before they were hidden. */
  toldOnce: ReadonlyMap<string, ReadonlySet<string>>
  /** Cells that were looked at: of one that was published since, nothing is said yet. */
  decided: ReadonlyMap<string, ReadonlySet<string>>
  /** By series and period, the moment from which on its states wait; the empty text where none was ever told. */
  waiting: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** Why a cell is not told as at a moment, now where that is null; null where it is. */
export function silenceOf(
  { hidden, waiting, decided }: HiddenCells,
  { seriesId, periodStart }: { seriesId: string; periodStart: string },
  moment: string | null,
): Silence | null {
  if (hidden.get(seriesId)?.has(periodStart) === true) return 'hidden'
  if (decided.get(seriesId)?.has(periodStart) !== true) return 'waiting'
  const since = waiting.get(seriesId)?.get(periodStart)
  return since !== undefined && (moment === null || since <= moment) ? 'waiting' : null
}
