import { nextPeriod, periodLabel } from '@roundtable/shared/base/period.ts'
import { periodsAhead } from '../../../base/periods-ahead.ts'
import type { IndicatorView } from '../chart/indicator-view.ts'

/** Periods a target can begin with: from the latest figure's on, or from the last that ended where there is none, a year and a half ahead at most. */
export function targetStarts(
  view: Pick<IndicatorView, 'frequency' | 'points' | 'asAt'>,
): { start: string; label: string }[] {
  const last = view.points.at(-1)
  if (last === undefined) return periodsAhead(view.frequency, view.asAt.slice(0, 10))
  const starts = [{ start: last.periodStart, label: last.periodLabel }]
  let from = last.periodEnd
  for (let n = 0; n < 6; n += 1) {
    const next = nextPeriod(view.frequency, from)
    starts.push({ start: next.start, label: periodLabel(view.frequency, next.start) })
    from = next.end
  }
  return starts
}
