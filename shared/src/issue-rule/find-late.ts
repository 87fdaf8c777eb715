import { localDay } from '../base/local-time.ts'
import { addDays } from '../base/period.ts'
import { isLate } from '../return/return-rules.ts'
import type { Run } from './find-run.ts'

/** A return as it is known: when it was due, and when it was first published or closed. */
export type OwedReturn = {
  periodStart: string
  dueOn: string
  graceDays: number
  openedAt: string
  publishedAt: string | null
  closedAt: string | null
}

/** The first day on which the return counts as late. */
export const lateFrom = ({ dueOn, graceDays }: Pick<OwedReturn, 'dueOn' | 'graceDays'>): string =>
  addDays(dueOn, graceDays + 1)

function wasLate(owed: OwedReturn): boolean {
  const day = lateFrom(owed)
  const before = (at: string | null) => (at !== null && localDay(at) < day ? at : null)
  return before(owed.closedAt) === null && isLate({ ...owed, publishedAt: before(owed.publishedAt) }, day)
}

/** Where the latest returns of an agency that were due by a day were late on end, at least so often; oldest first. */
export function lateRun(owed: readonly OwedReturn[], times: number, day: string): Run | null {
  const due = owed.filter((each) => lateFrom(each) <= day && localDay(each.openedAt) <= day)
  const run: OwedReturn[] = []
  for (const each of due.toReversed()) {
    if (!wasLate(each)) break
    run.push(each)
  }
  const [latest] = run
  const first = run.at(-1)
  return latest === undefined || first === undefined || run.length < times
    ? null
    : { from: first.periodStart, to: latest.periodStart }
}
