/** The newest figures of a series as one text: "2026-09-0147.1|41|87,2026-08-01…", newest first. */
export type PackedFigure = {
  periodStart: string
  value: string | null
  numerator: string | null
  denominator: string | null
}

const startLength = 10
const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

/** Oldest first; numerators and denominators are null where they were not asked for. */
export function unpackPoints(text: string | null): PackedFigure[] {
  if (text === null) return []
  const packed = text.split(',')
  const points: PackedFigure[] = new Array(packed.length)
  for (let i = 0; i < packed.length; i++) {
    const one = packed[packed.length - 1 - i] ?? ''
    const periodStart = one.slice(0, startLength)
    const bar = one.indexOf('|', startLength)
    if (bar < 0) {
      points[i] = { periodStart, value: orNull(one.slice(startLength)), numerator: null, denominator: null }
      continue
    }
    const [numerator, denominator] = one.slice(bar + 1).split('|')
    points[i] = {
      periodStart,
      value: orNull(one.slice(startLength, bar)),
      numerator: orNull(numerator),
      denominator: orNull(denominator),
    }
  }
  return points
}

export type PackedTarget = { fromPeriod: string; low: string | null; high: string | null; tolerance: string }

/** By period, as the series contract lists them. */
export function unpackTargets(text: string | null): PackedTarget[] {
  if (text === null) return []
  return text.split(',').map((one) => {
    const [fromPeriod = '', low, high, tolerance = '0'] = one.split('|')
    return { fromPeriod, low: orNull(low), high: orNull(high), tolerance }
  })
}

export type PackedLatest = {
  periodEnd: string
  numerator: string | null
  denominator: string | null
  reason: string | null
  state: string
}

export function unpackLatest(text: string | null): PackedLatest | null {
  if (text === null) return null
  const [periodEnd = '', numerator, denominator, reason, state = ''] = text.split('|')
  return {
    periodEnd,
    numerator: orNull(numerator),
    denominator: orNull(denominator),
    reason: orNull(reason),
    state,
  }
}

export const unpackBreaks = (text: string | null): string[] => (text === null ? [] : text.split(',').sort())
