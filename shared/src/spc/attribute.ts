import { meanOf, type Values } from './mean.ts'

export type AttributeKind = 'p' | 'p-prime' | 'u' | 'u-prime'

/** Centre and three-sigma limits of each point, in events per base: proportions for p, rates for u. */
export type AttributeLines = { centre: number; sigma: Float64Array; lower: Float64Array; upper: Float64Array }

const rangeToSigma = 1.128 // d2 for ranges of two points

const isThere = (events: number, base: number) => !Number.isNaN(events) && base > 0

/**
 * p and u charts of events over their base (children, days, contacts), and Laney's p′ and u′, which widen the
 * limits by how much the standardised values move from one point to the next (Laney 2002). The centre comes
 * from the first `baseline` points. Limits are clipped to what can happen: 0–1 for p, 0 and more for u. A point
 * without events or base has NaN. With large bases p and u are far too tight: prefer p′, u′ or XmR.
 */
export function attributeLines(
  kind: AttributeKind,
  events: Values,
  bases: Values,
  baseline: number = events.length,
): AttributeLines {
  let eventSum = 0
  let baseSum = 0
  for (let i = 0; i < Math.min(baseline, events.length); i++) {
    const [x = Number.NaN, n = Number.NaN] = [events[i], bases[i]]
    if (!isThere(x, n)) continue
    eventSum += x
    baseSum += n
  }
  const isShare = kind === 'p' || kind === 'p-prime'
  const centre = baseSum > 0 ? eventSum / baseSum : Number.NaN
  const variance = isShare ? Math.max(0, centre * (1 - centre)) : Math.max(0, centre)
  const sigma = Float64Array.from(events, (x, i) => {
    const n = bases[i] ?? Number.NaN
    return isThere(x, n) ? Math.sqrt(variance / n) : Number.NaN
  })
  if (kind === 'p-prime' || kind === 'u-prime') {
    const widening = laneyFactor(events, bases, centre, sigma, baseline)
    for (let i = 0; i < sigma.length; i++) sigma[i] = (sigma[i] ?? Number.NaN) * widening
  }
  const most = isShare ? 1 : Number.POSITIVE_INFINITY
  return {
    centre,
    sigma,
    lower: sigma.map((s) => Math.max(0, centre - 3 * s)),
    upper: sigma.map((s) => Math.min(most, centre + 3 * s)),
  }
}

/** The mean moving range of the standardised values over 1.128; 1 where the points vary as chance alone would. */
function laneyFactor(events: Values, bases: Values, centre: number, sigma: Values, baseline: number): number {
  const ranges: number[] = []
  let previous = Number.NaN
  for (let i = 0; i < Math.min(baseline, events.length); i++) {
    const s = sigma[i] ?? Number.NaN
    const z = s > 0 ? ((events[i] ?? Number.NaN) / (bases[i] ?? Number.NaN) - centre) / s : Number.NaN
    const range = Math.abs(z - previous)
    if (!Number.isNaN(range)) ranges.push(range)
    previous = z
  }
  return meanOf(ranges) / rangeToSigma
}
