import { type Frequency, formatDay, periodLabel } from '../base/period.ts'
import { decimalsBeside, formatFigure } from '../figure/figure-format.ts'
import type { ReadingInput } from '../reading/reading-input.ts'
import { linesOf, targetText } from '../target/target.ts'
import { targetInForce } from '../target/target-in-force.ts'
import { lateFrom, type OwedReturn } from './find-late.ts'
import type { Run } from './find-run.ts'

/** What was known when a rule found something, in the words and figures of then. */
export type RuleFacts = {
  /** The moment at which it was known. */
  at: string
  /** The figures of the run with their targets, or the returns with their due days, oldest first. */
  rows: { label: string; text: string; beside: string }[]
}

const mostRows = 12

export function factsOfRun(input: ReadingInput, { from, to }: Run, at: string): RuleFacts {
  const { frequency, unit, decimals, polarity } = input.indicator
  const points = input.points.filter(({ periodStart }) => periodStart >= from && periodStart <= to)
  const rows = points.slice(-mostRows).map(({ periodStart, value }) => {
    const target = targetInForce(input.targets, periodStart)
    const shown = value === null ? null : decimalsBeside(value, linesOf(target, polarity), decimals)
    return {
      label: periodLabel(frequency, periodStart),
      text: value === null || shown === null ? 'No figure' : formatFigure(value, { unit, decimals: shown }),
      beside: targetText(target, polarity, unit) ?? '',
    }
  })
  return { at, rows }
}

export function factsOfLate(
  owed: readonly OwedReturn[],
  { from, to }: Run,
  { at, frequency }: { at: string; frequency: Frequency },
): RuleFacts {
  const late = owed.filter(({ periodStart }) => periodStart >= from && periodStart <= to)
  const rows = late.slice(-mostRows).map((each) => ({
    label: periodLabel(frequency, each.periodStart),
    text: `not published by ${formatDay(lateFrom(each))}`,
    beside: `due ${formatDay(each.dueOn)}`,
  }))
  return { at, rows }
}
