import { addDays, annualLabel, type Frequency } from '../base/period.ts'

/** Months since the year 0, with the part of the month that has passed: the first of a month is whole. */
export function monthOf(day: string): number {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return year * 12 + month - 1 + (Number(day.slice(8, 10)) - 1) / days
}

export type Span = { left: number; right: number; middle: number }

/** Where a period lies on the axis: a figure stands in the middle of its period. */
export function spanOf(period: { periodStart: string; periodEnd: string }): Span {
  const left = monthOf(period.periodStart)
  const right = monthOf(addDays(period.periodEnd, 1))
  return { left, right, middle: (left + right) / 2 }
}

export type AxisBand = { left: number; right: number; middle: number; label: string; shown: boolean }

/** The month (1–12) in which the years begin that an axis of this frequency is divided into. */
export const yearStart: Record<Frequency, number> = {
  monthly: 4,
  quarterly: 4,
  termly: 9,
  'half-yearly': 4,
  annual: 4,
}

const shortest = 18

type Labelled = { periodStart: string; periodEnd: string; periodLabel: string }

/**
 * The stretches the time axis is divided into: each period where they are few or are years, otherwise years.
 * Labels that would touch are left out evenly, the last one kept.
 */
export function axisBands(points: readonly Labelled[], frequency: Frequency, width: number): AxisBand[] {
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return []
  const from = spanOf(first).left
  const to = spanOf(last).right
  const single = frequency === 'annual' || to - from <= shortest
  const bands = single
    ? points.map((point) => ({ ...spanOf(point), label: axisLabel(point.periodLabel, frequency) }))
    : yearsBetween(from, to, yearStart[frequency])
  const shown = shownOf(bands, from, width / Math.max(1, to - from))
  return bands.map((band, at) => ({ ...band, shown: shown.has(at) }))
}

const letter = 8.4

/** From the last label back, each that touches none already shown and does not hang far out of the plot. */
function shownOf(bands: readonly Omit<AxisBand, 'shown'>[], from: number, perMonth: number): Set<number> {
  const shown = new Set<number>()
  const places = bands.map((band) => {
    const half = (band.label.length * letter) / 2
    const centre = (band.middle - from) * perMonth
    return { from: centre - half, to: centre + half, isPart: (band.right - band.left) * perMonth < half }
  })
  let free = Number.POSITIVE_INFINITY
  let step = 0
  for (let at = places.length - 1; at >= 0; at -= 1) {
    const place = places[at]
    if (place === undefined || place.to > free || (place.isPart && bands.length > 2 && place.from < -letter))
      continue
    if (shown.size === 1) step = places.length - 1 - at || 1
    if (shown.size > 1 && (bands.length - 1 - at) % step !== 0) continue
    shown.add(at)
    free = place.from - 12
  }
  return shown
}

const axisLabel = (label: string, frequency: Frequency) =>
  frequency === 'monthly' ? label.replace(/^(\w{3})\w* \d\d(\d\d)$/, '$1 $2') : label

function yearsBetween(from: number, to: number, startMonth: number) {
  const bands: { left: number; right: number; middle: number; label: string }[] = []
  const offset = startMonth - 1
  for (let start = Math.floor((from - offset) / 12) * 12 + offset; start < to; start += 12) {
    const left = Math.max(start, from)
    const right = Math.min(start + 12, to)
    const year = Math.floor(start / 12)
    const label = annualLabel(`${year}-${`${startMonth}`.padStart(2, '0')}-01`)
    if (right > left) bands.push({ left, right, middle: (left + right) / 2, label })
  }
  return bands
}
