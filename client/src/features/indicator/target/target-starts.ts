import { localDay } from '@roundtable/shared/base/local-time.ts'
import { nextPeriod } from '@roundtable/shared/base/period.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { periodsAround, periodsFrom, type Starts } from '../../../base/periods-around.ts'

/** Periods a target can begin with: from the latest figure's on, where there is one. */
export function targetStarts(view: Pick<IndicatorView, 'frequency' | 'points' | 'asAt'>): Starts {
  const { frequency, points, asAt } = view
  const last = points.at(-1)
  if (last === undefined) return periodsAround(frequency, localDay(asAt), { isMeasured: false })
  return {
    starts: periodsFrom(frequency, last.periodStart),
    usual: nextPeriod(frequency, last.periodEnd).start,
  }
}
