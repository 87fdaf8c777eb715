import { addDays, periodOf } from '@roundtable/shared/base/period.ts'
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

/** The days a figure of a period is of: of a rolling one, the year to its end. */
function spanOf(
  periodStart: string,
  { frequency, basis }: Pick<IndicatorPage['indicator'], 'frequency' | 'basis'>,
) {
  const { end: periodEnd } = periodOf(frequency, periodStart)
  if (basis !== 'rolling-12-months') return { periodStart, periodEnd }
  const next = addDays(periodEnd, 1)
  return { periodStart: `${Number(next.slice(0, 4)) - 1}${next.slice(4)}`, periodEnd }
}

export const spansOf = (starts: ReadonlySet<string>, indicator: IndicatorPage['indicator']) =>
  [...starts].map((periodStart) => spanOf(periodStart, indicator))
