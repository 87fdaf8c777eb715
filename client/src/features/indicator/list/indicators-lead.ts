import { type ReadingCounts, readingCountsSentence } from '@roundtable/shared/reading/reading-counts.ts'
import { countedOf } from '../../../base/format.ts'

/** Of what is shown: "68 indicators. 14 off target, 5 worsening for real.", "16 of 68 indicators. 2 off target …" */
export function indicatorsLead(shown: ReadingCounts, all: number): string {
  if (all === 0) return 'None is agreed yet.'
  const counted = countedOf(shown.indicators, all, 'indicator')
  if (shown.indicators === 0) return `${counted}.`
  return `${counted}. ${readingCountsSentence(shown) ?? 'There are no figures yet.'}`
}
