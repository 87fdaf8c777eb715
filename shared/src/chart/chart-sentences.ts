import { ended } from '../base/ended.ts'
import { besideSentences } from '../comparison/comparison-words.ts'
import type { IndicatorView } from '../indicator/indicator.ts'
import { sameTimeSentence } from '../indicator/same-time.ts'
import type { ChartOptions } from './chart-options.ts'
import type { Point } from './chart-point.ts'

/** A chart in sentences, for whoever does not see it: what the figures say, and what others have beside them. */
export function chartSentences(
  view: IndicatorView,
  points: readonly Point[],
  { kind }: Pick<ChartOptions, 'kind'>,
): string {
  const latest = points.findLast(({ value }) => value !== null)
  const last = points.at(-1)
  const past =
    kind === 'years' && latest !== undefined ? sameTimeSentence(points, latest, view.frequency) : null
  const elsewhere = last === undefined ? [] : besideSentences(view.benchmarks, last, view)
  return [view.message, view.subtitle, ...(past === null ? [] : [past]), ...view.sentences, ...elsewhere]
    .map(ended)
    .join(' ')
}
