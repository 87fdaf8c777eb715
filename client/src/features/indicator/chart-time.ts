import { addDays, annualLabel, type Frequency } from '@roundtable/shared/period.ts'

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
const yearStart: Record<Frequency, number> = {
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
  const widest = Math.max(...bands.map((band) => band.label.length)) * 8.2 + 14
  const every = Math.max(1, Math.ceil((bands.length * widest) / Math.max(1, width)))
  return bands.map((band, at) => {
    const wideEnough = single || ((band.right - band.left) / (to - from)) * width >= widest - 10
    return { ...band, shown: wideEnough && (bands.length - 1 - at) % every === 0 }
  })
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
