import type { AbsenceReason } from '../figure/absence.ts'

/** A figure of a file as the server stores it: line, period, the figure, and the cell it is found by. */
export type PackedFigure = [
  seriesId: string,
  periodStart: string,
  numerator: string | null,
  denominator: string | null,
  value: string | null,
  reason: AbsenceReason | null,
  line: number,
  cell: string,
]

/** Others are answered between two pages: each is written in less time than anybody notices. */
export const figuresAPart = 250

export function unpackFigures(page: string) {
  const packed: PackedFigure[] = JSON.parse(page)
  return packed.map(([seriesId, periodStart, numerator, denominator, value, reason, line, cell]) => ({
    seriesId,
    periodStart,
    numerator,
    denominator,
    value,
    reason,
    line,
    cell,
  }))
}
export type StoredFigure = ReturnType<typeof unpackFigures>[number]
