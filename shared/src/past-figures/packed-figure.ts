import { z } from 'zod'
import { absenceReasons } from '../figure/absence.ts'

const text = z.string().nullable()

/** Figures of a file as they are stored: line, period, the figure, and the cell it is found by. */
const packedSchema = z.array(
  z.tuple([
    z.string(),
    z.string(),
    text,
    text,
    text,
    z.enum(absenceReasons).nullable(),
    z.number(),
    z.string(),
  ]),
)
export type PackedFigure = z.infer<typeof packedSchema>[number]

export const figuresAPart = 1_000

export function unpackFigures(packed: string) {
  return packedSchema
    .parse(JSON.parse(packed))
    .map(([seriesId, periodStart, numerator, denominator, value, reason, line, cell]) => ({
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
