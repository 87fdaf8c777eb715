import {
  type Frequency,
  lastEndedPeriod,
  nextPeriod,
  type Period,
  periodLabel,
  periodOf,
  periodsBetween,
  previousPeriod,
} from '@roundtable/shared/base/period.ts'

type Start = { start: string; label: string }
/** Periods to begin with, and the one that is proposed. */
export type Starts = { starts: Start[]; usual: string }

/** A period and the six that follow it: a year and a half by the quarter. */
export function periodsFrom(frequency: Frequency, start: string): Start[] {
  const periods = [periodOf(frequency, start)]
  for (let n = 0; n < 6; n += 1) periods.push(nextPeriod(frequency, periods.at(-1)?.end ?? start))
  return periods.map((period) => labelled(frequency, period))
}

const labelled = (frequency: Frequency, { start }: Period): Start => ({
  start,
  label: periodLabel(frequency, start),
})

/**
 * The period that ended last and those that follow it. Where nothing is measured yet, those of a year before it as
 * well: figures of the past that come in later are judged too.
 */
export function periodsAround(
  frequency: Frequency,
  today: string,
  { isMeasured }: { isMeasured: boolean },
): Starts {
  const last = lastEndedPeriod(frequency, today)
  const yearBefore = `${Number(last.start.slice(0, 4)) - 1}${last.start.slice(4)}`
  const before = periodsBetween(frequency, yearBefore, previousPeriod(frequency, last.start).start)
  return {
    starts: [
      ...(isMeasured ? [] : before.map((period) => labelled(frequency, period))),
      ...periodsFrom(frequency, last.start),
    ],
    usual: periodOf(frequency, today).start,
  }
}
