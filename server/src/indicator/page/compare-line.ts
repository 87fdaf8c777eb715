import { type Frequency, periodOf } from '@roundtable/shared/base/period.ts'
import { comparePlaces, type OwnFigures } from '@roundtable/shared/comparison/compare-places.ts'
import type { ComparisonView } from '@roundtable/shared/comparison/comparison.ts'
import { besideSentences, comparisonSentences } from '@roundtable/shared/comparison/comparison-words.ts'
import type { IndicatorPage } from './read-page.ts'

/** The own figures of the whole partnership beside what is published of other places. */
export function comparisonOf(
  { indicator, line, places, view }: IndicatorPage,
  own: OwnFigures,
): ComparisonView | null {
  if (line.kind !== 'partnership') return null
  const comparison = comparePlaces(places, own, indicator)
  if (comparison === null) return null
  const latest = own.figures.at(-1) ?? comparison
  const beside = besideSentences(view.benchmarks, latest, indicator)
  return { ...comparison, sentences: [...comparisonSentences(comparison, indicator), ...beside] }
}

export const spansOf = (starts: ReadonlySet<string>, frequency: Frequency) =>
  [...starts].map((periodStart) => ({ periodStart, periodEnd: periodOf(frequency, periodStart).end }))
