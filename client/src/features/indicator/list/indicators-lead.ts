import { countReadings, readingCountsSentence } from '@roundtable/shared/reading/reading-counts.ts'
import type { IndicatorRow } from '../chart/indicator-view.ts'

/** "68 indicators. 14 off target, 5 worsening for real."; `words` says how many they are. */
export function indicatorsLead(rows: readonly IndicatorRow[], words: string): string {
  if (rows.length === 0) return 'No indicator is defined yet.'
  return `${words}. ${readingCountsSentence(countReadings(rows)) ?? 'There are no figures yet.'}`
}
