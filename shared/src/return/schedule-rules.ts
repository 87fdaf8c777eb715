import { addDays, type Frequency } from '../base/period.ts'
import { type Holidays, workingDayOnOrAfter } from '../base/working-day.ts'
import { daysToReturn, graceDays as usualGraceDays } from './return-rules.ts'

/** When a figure is due: days after the end of its period, and days of grace after that. */
export type DueRule = { dueDays: number; graceDays: number }
export type Scheduled = DueRule & {
  indicatorId: string
  fromPeriod: string
  agreedAt: string | null
}

export const usualRule = (frequency: Frequency): DueRule => ({
  dueDays: daysToReturn[frequency],
  graceDays: usualGraceDays,
})

/** The newest agreed schedule of the indicator that holds for the period; null where the usual rule does. */
export function scheduleInForce<Row extends Scheduled>(
  schedules: readonly Row[],
  { indicatorId, periodStart }: { indicatorId: string; periodStart: string },
): Row | null {
  let found: Row | null = null
  for (const row of schedules) {
    if (row.indicatorId !== indicatorId || row.fromPeriod > periodStart) continue
    if (
      found === null ||
      row.fromPeriod > found.fromPeriod ||
      (row.fromPeriod === found.fromPeriod && (row.agreedAt ?? '') >= (found.agreedAt ?? ''))
    )
      found = row
  }
  return found
}

/** The day itself, or the next working day after a weekend or bank holiday. */
export const dueOnOf = (periodEnd: string, dueDays: number, holidays: Holidays): string =>
  workingDayOnOrAfter(addDays(periodEnd, dueDays), holidays)

/** A return is due when the slowest of its figures is: it cannot be whole before. */
export function ruleOfReturn(rules: readonly DueRule[], frequency: Frequency): DueRule {
  const [first, ...others] = rules
  return others.reduce(
    (slowest, rule) =>
      rule.dueDays > slowest.dueDays ||
      (rule.dueDays === slowest.dueDays && rule.graceDays > slowest.graceDays)
        ? rule
        : slowest,
    first ?? usualRule(frequency),
  )
}
