import { canonicalOfNumber, scaleOf, type Unit } from '../figure/figure.ts'
import { type Confidence, funnelLimits, pooledRate, rateFunnelLimits } from '../figure/interval.ts'

export const funnelPlaces = ['far-below', 'below', 'within', 'above', 'far-above'] as const
/** Outside the 95 % limits, or outside the 99.8 % limits as well. */
export type FunnelPlace = (typeof funnelPlaces)[number]

export type Limits = { low: string; high: string }
type Parts = { numerator: string | null; denominator: string | null }

/** Events and base; null where there are none, or where they can make no proportion or rate. */
export function areaOf({ numerator, denominator }: Parts, unit: Unit) {
  if (numerator === null || denominator === null || scaleOf(unit) === 1) return null
  const events = Number(numerator)
  const base = Number(denominator)
  if (events < 0 || base <= 0 || (unit === 'percent' && events > base)) return null
  return { events, base }
}

/** Σ numerators over Σ denominators, in the unit; null where no place has both. */
export function averageOfAll(places: readonly Parts[], unit: Unit): number | null {
  const areas = places.flatMap((place) => areaOf(place, unit) ?? [])
  return areas.length === 0 ? null : pooledRate(areas) * scaleOf(unit)
}

/** The limits around an average, both in the unit, for a base. */
export function limitsAt(
  average: number,
  { base, unit }: { base: number; unit: Unit },
  confidence: Confidence,
) {
  const scale = scaleOf(unit)
  const limits = unit === 'percent' ? funnelLimits : rateFunnelLimits
  const { low, high } = limits(average / scale, base, confidence)
  return { low: low * scale, high: high * scale }
}

/** A figure beside both pairs of limits; null where it has no numerator and denominator. */
export function inFunnel(place: Parts & { value: string | null }, average: number, unit: Unit) {
  const area = areaOf(place, unit)
  if (area === null || place.value === null) return null
  const at = { base: area.base, unit }
  const [near, far] = [limitsAt(average, at, '95'), limitsAt(average, at, '99.8')]
  const value = (area.events / area.base) * scaleOf(unit)
  return { near: textOf(near), far: textOf(far), place: placeOf(value, near, far) }
}

type Pair = { low: number; high: number }

function placeOf(value: number, near: Pair, far: Pair): FunnelPlace {
  if (value < far.low) return 'far-below'
  if (value < near.low) return 'below'
  if (value > far.high) return 'far-above'
  return value > near.high ? 'above' : 'within'
}

const textOf = ({ low, high }: Pair): Limits => ({
  low: canonicalOfNumber(low),
  high: canonicalOfNumber(high),
})

const placeWords: Record<FunnelPlace, string> = {
  'far-below': 'Below the lower 99.8% limit',
  below: 'Below the lower 95% limit',
  within: 'Within the limits',
  above: 'Above the upper 95% limit',
  'far-above': 'Above the upper 99.8% limit',
}
/** "Below the lower 95% limit". */
export const funnelWord = (place: FunnelPlace): string => placeWords[place]

const shortWords: Record<FunnelPlace, string> = {
  'far-below': 'Below 99.8%',
  below: 'Below 95%',
  within: 'Within',
  above: 'Above 95%',
  'far-above': 'Above 99.8%',
}
/** The same, in a column headed by the limits. */
export const funnelShort = (place: FunnelPlace): string => shortWords[place]
