import type { PeriodLabel } from './period-label.ts'

/** Months of a year that begins in April, in order. */
const placeInYear = (label: PeriodLabel): number | null =>
  label.is === 'part' ? (label.month + 8) % 12 : null

/**
 * Parts that follow a year which is said once belong to it while they run one way: a first quarter after a fourth is
 * of another year, which the file then has to say.
 */
export type YearRun = { last: number | null; way: number }

export const beginRun = (part: PeriodLabel | undefined): YearRun => ({
  last: part === undefined ? null : placeInYear(part),
  way: 0,
})

/** Whether the part still belongs to the year; notes where the run stands. */
export function runsOn(run: YearRun, part: PeriodLabel): boolean {
  const place = placeInYear(part)
  if (place === null) return false
  const way = run.last === null ? 0 : Math.sign(place - run.last)
  if (way !== 0 && run.way !== 0 && way !== run.way) return false
  if (way !== 0) run.way = way
  run.last = place
  return true
}
