import {
  type Frequency,
  lastEndedPeriod,
  type Period,
  previousPeriod,
} from '@roundtable/shared/base/period.ts'

const counts: Record<Frequency, number> = {
  monthly: 48,
  quarterly: 16,
  termly: 14,
  'half-yearly': 8,
  annual: 6,
}

/** The periods the demonstration has figures for, oldest first, up to the newest that has ended. */
export function periodsUntil(frequency: Frequency, today: string): Period[] {
  const periods = [lastEndedPeriod(frequency, today)]
  for (let n = 1; n < counts[frequency]; n += 1) {
    periods.unshift(previousPeriod(frequency, periods[0]?.start ?? today))
  }
  return periods
}
