import { addDays, nextPeriod } from '@roundtable/shared/base/period.ts'
import { readSeries } from '@roundtable/shared/reading/reading.ts'
import type { ReadingInput, ReadingPoint } from '@roundtable/shared/reading/reading-input.ts'

/** Monthly points from November 2022 on; a text is a value, null a missing one with its reason. */
export function monthly(values: readonly (number | string | null)[], from = '2022-11-01'): ReadingPoint[] {
  let period = { start: from, end: addDays(nextPeriod('monthly', from).start, -1) }
  return values.map((value) => {
    const point: ReadingPoint = {
      periodStart: period.start,
      periodEnd: period.end,
      numerator: null,
      denominator: null,
      value: value === null ? null : `${value}`,
      reason: value === null ? 'not-available' : null,
    }
    period = nextPeriod('monthly', period.start)
    return point
  })
}

export const indicator = {
  name: 'Care leavers in work',
  unit: 'percent',
  decimals: 1,
  polarity: 'higher',
  frequency: 'monthly',
} as const
export const target = (low: string | null, high: string | null = null, tolerance = '0') => [
  { id: 'target', fromPeriod: '2020-04-01', agreedAt: null, low, high, tolerance },
]
export const read = (values: readonly (number | string | null)[], more: Partial<ReadingInput> = {}) =>
  readSeries({ points: monthly(values), targets: [], breaks: [], indicator, ...more })

export const wave = (n: number, mean = 50) =>
  Array.from({ length: n }, (_, i) => mean + Number([0, 2, -1, 1, -2, 1.5, -1.5][i % 7]))
