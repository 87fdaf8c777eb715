import { localDay } from '../base/local-time.ts'
import { addDays } from '../base/period.ts'
import { type Holidays, workingDaysAfter } from '../base/working-day.ts'
import type { LifeRecord } from './life-record.ts'

/** Runs while a record is in some of its states, and runs out on a day: into a notice, or into a deed of its life. */
export type Clock<R extends LifeRecord, Into extends string> = {
  /** Entering one of them starts it; leaving them stops it. */
  runsIn: readonly R['state'][]
  /** A record for which it does not run, whatever its state. */
  unless?: (record: R) => boolean
  /** The first day on which it has run out: after so many working days, or as the record says; null for never. */
  runsOut: { afterWorkingDays: number } | { on: (record: R, holidays: Holidays) => string | null }
  /** The last day on which running out still means something; for ever where it is left out. */
  until?: (record: R, holidays: Holidays) => string
  into: Into
  /** What it tells of once, whatever day it runs out on: said where a changed list of holidays moves that day. */
  once?: (record: R) => string
}

export type ClockParams = {
  today: string
  holidays: Holidays
  /** The steps of the record's life, oldest first: only a clock of working days asks for them. */
  steps: readonly { toState: string; at: string }[]
}

/** When the record came into the states in which the clock runs; null where it is in none of them. */
function startOf(runsIn: readonly string[], steps: ClockParams['steps']): string | null {
  const before = steps.findLastIndex(({ toState }) => !runsIn.includes(toState))
  return steps[before + 1]?.at ?? null
}

/** The first day on which it has run out; null where it does not run. */
export function dayItRunsOut<R extends LifeRecord>(
  { runsIn, unless, runsOut }: Clock<R, string>,
  record: R,
  { holidays, steps }: Omit<ClockParams, 'today'>,
): string | null {
  if (!runsIn.some((state) => state === record.state) || unless?.(record) === true) return null
  if ('on' in runsOut) return runsOut.on(record, holidays)
  const start = startOf(runsIn, steps)
  if (start === null) return null
  return addDays(workingDaysAfter(localDay(start), runsOut.afterWorkingDays, holidays), 1)
}

/** The day on which it ran out, where it has and that still means something; otherwise null. */
export function ranOutOn<R extends LifeRecord>(
  clock: Clock<R, string>,
  record: R,
  asked: ClockParams,
): string | null {
  const { today, holidays } = asked
  const day = dayItRunsOut(clock, record, asked)
  if (day === null || today < day) return null
  return clock.until === undefined || today <= clock.until(record, holidays) ? day : null
}
