import type { ScorecardRow } from '@roundtable/shared/scorecard/scorecard.ts'

/** The line in words for who does not see it. */
export function plainLine({ values, latest }: Pick<ScorecardRow, 'values' | 'latest'>): string {
  const count = values.filter((value) => value !== null).length
  const last = latest === null ? '' : `, the last is ${latest.text} in ${latest.periodLabel}`
  return `${count === 1 ? '1 number' : `${count} numbers`}${last}`
}
