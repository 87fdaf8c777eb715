import type { Signal } from '@roundtable/shared/reading/reading-words.ts'
import type { ScorecardRow } from '@roundtable/shared/scorecard/scorecard.ts'
import type { IndicatorReading } from '../scorecard/read-indicators.ts'
import { type FoundChange, factsOf, type Readings } from './found-change.ts'

const real: readonly Signal[] = ['improving', 'worsening', 'special-neutral']

/** How the reading of each indicator's own line has changed from one end to the other; both are disclosed. */
export function readingChanges(before: Readings, after: Readings, goals: ReadonlyMap<string, string>) {
  const changes: FoundChange[] = []
  for (const [code, { indicator, row }] of after) {
    const was = before.get(code)?.row
    if (was === undefined) continue
    const said = changeFactsOf({ indicator, row }, goals)
    if (was.reading.status !== row.reading.status) {
      changes.push({
        ...said,
        kind: 'status',
        what: 'Status',
        wasStatus: was.reading.status,
        was: figureOf(was),
        is: figureOf(row),
      })
    }
    const { signal } = row.reading
    if (signal !== was.reading.signal && real.includes(signal)) {
      changes.push({
        ...said,
        kind: 'signal',
        what: 'Signal',
        wasStatus: null,
        wasSignal: was.reading.signal,
        isSignal: signal,
        was: null,
        is: null,
        why: row.reading.sentence,
      })
    }
  }
  return changes
}

const figureOf = ({ latest }: ScorecardRow): string | null =>
  latest === null ? null : `${latest.text}, ${latest.periodLabel}`

function changeFactsOf({ indicator, row }: IndicatorReading, goals: ReadonlyMap<string, string>) {
  return {
    ...factsOf({ indicator, row }),
    goalCode: goals.get(indicator.goalId ?? '') ?? null,
    indicatorCode: row.code,
    indicatorName: row.name,
    series: null,
    periodStart: row.latest?.periodStart ?? null,
    periodLabel: row.latest?.periodLabel ?? null,
    isStatus: row.reading.status,
    who: null,
    why: null,
    at: null,
  }
}
