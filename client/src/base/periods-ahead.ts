import { type Frequency, lastEndedPeriod, nextPeriod, periodLabel } from '@roundtable/shared/base/period.ts'

/** The period that ended last and those that follow it, a year and a half ahead at most. */
export function periodsAhead(frequency: Frequency, today: string): { start: string; label: string }[] {
  const starts: { start: string; label: string }[] = []
  let period = lastEndedPeriod(frequency, today)
  for (let n = 0; n < 7; n += 1) {
    starts.push({ start: period.start, label: periodLabel(frequency, period.start) })
    period = nextPeriod(frequency, period.end)
  }
  return starts
}
