import { plainFigure, plainPeriod } from '@roundtable/shared/plain/plain-words.ts'
import type { ScorecardRow } from '@roundtable/shared/scorecard/scorecard.ts'

/** The line in words for who does not see it. */
export function plainLine({
  values,
  latest,
  frequency,
}: Pick<ScorecardRow, 'values' | 'latest' | 'frequency'>): string {
  const count = values.filter((value) => value !== null).length
  const counted = count === 1 ? '1 number' : `${count} numbers`
  if (latest === null) return counted
  const when = plainPeriod(frequency, latest.periodStart)
  return latest.value === null
    ? `${counted}. ${when}: ${plainFigure(latest)}`
    : `${counted}, the last is ${latest.text} for ${when}`
}
