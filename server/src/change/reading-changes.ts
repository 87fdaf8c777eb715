import type { Change } from '@roundtable/shared/past/change.ts'
import { type Signal, signalWord, statusWord } from '@roundtable/shared/reading/reading-words.ts'
import type { ScorecardRow } from '@roundtable/shared/scorecard/scorecard.ts'
import { type IndicatorReading, readIndicators } from '../scorecard/read-indicators.ts'
import type { Ends } from './figure-changes.ts'

const real: readonly Signal[] = ['improving', 'worsening', 'special-neutral']

/** How the reading of each indicator's own line has changed from one end to the other; both are disclosed. */
export async function readingChanges({ before, after }: Ends, goals: ReadonlyMap<string, string>) {
  const then = new Map((await readIndicators(before)).map(({ row }) => [row.code, row]))
  const changes: Change[] = []
  for (const { indicator, row } of await readIndicators(after)) {
    const was = then.get(row.code)
    if (was === undefined) continue
    const told = changeFactsOf({ indicator, row }, goals)
    if (was.reading.status !== row.reading.status) {
      changes.push({
        ...told,
        kind: 'status',
        what: 'Status',
        was: withFigure(statusWord(was.reading.status), was),
        is: withFigure(statusWord(row.reading.status), row),
      })
    }
    const { signal } = row.reading
    if (signal !== was.reading.signal && real.includes(signal)) {
      changes.push({
        ...told,
        kind: 'signal',
        what: 'Signal',
        was: signalWord(was.reading.signal),
        is: signalWord(signal),
        why: row.reading.sentence,
      })
    }
  }
  return changes
}

const withFigure = (word: string, { latest }: ScorecardRow): string =>
  latest === null ? word : `${word}: ${latest.text}, ${latest.periodLabel}`

function changeFactsOf({ indicator, row }: IndicatorReading, goals: ReadonlyMap<string, string>) {
  return {
    goalCode: goals.get(indicator.goalId ?? '') ?? null,
    indicatorCode: row.code,
    indicatorName: row.name,
    series: null,
    periodStart: row.latest?.periodStart ?? null,
    periodLabel: row.latest?.periodLabel ?? null,
    who: null,
    why: null,
    at: null,
  }
}
