import type { AbsenceReason } from '@roundtable/shared/figure/absence.ts'

export type UnpackedFigure = {
  periodStart: string
  /** Empty but for the newest figure, whose period is named. */
  periodEnd: string
  numerator: string | null
  denominator: string | null
  value: string | null
  reason: AbsenceReason | null
}

const startLength = 10
const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)
const reasonOf = (text: string | null) => text as AbsenceReason | null

/**
 * The figures of a series packed as "2026-09-0147.1|41|87,2026-08-01!not-available||…", newest first, and its
 * newest one packed in full; answers them oldest first.
 */
export function unpackFigures(points: string | null, latest: string | null): UnpackedFigure[] {
  if (points === null) return []
  const packed = points.split(',')
  const figures: UnpackedFigure[] = new Array(packed.length)
  for (let i = 1; i < packed.length; i++) figures[packed.length - 1 - i] = unpackFigure(packed[i] ?? '')
  const newest = unpackFigure(packed[0] ?? '')
  const [periodEnd = '', numerator, denominator] = (latest ?? '').split('|')
  figures[packed.length - 1] = {
    ...newest,
    periodEnd,
    numerator: orNull(numerator),
    denominator: orNull(denominator),
  }
  return figures
}

export const hasParts = (points: string | null): boolean => points?.includes('|') ?? false

function unpackFigure(text: string): UnpackedFigure {
  const bar = text.indexOf('|', startLength)
  const parts = bar < 0 ? [] : text.slice(bar + 1).split('|')
  const told = bar < 0 ? text.slice(startLength) : text.slice(startLength, bar)
  const absent = told.startsWith('!')
  return {
    periodStart: text.slice(0, startLength),
    periodEnd: '',
    numerator: orNull(parts[0]),
    denominator: orNull(parts[1]),
    value: absent ? null : orNull(told),
    reason: absent ? reasonOf(told.slice(1)) : null,
  }
}

export const unpackBreaks = (text: string | null): string[] => (text === null ? [] : text.split(',').sort())
