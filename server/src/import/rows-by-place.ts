import type { LineTarget } from '@roundtable/db/queries/import-line.queries.ts'
import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { AbsenceReason } from '@roundtable/shared/figure/absence.ts'
import {
  type EnteredFigure,
  type EnteredRow,
  emptyRow,
  figureOf,
} from '@roundtable/shared/figure/entered-figure.ts'
import { entryWords, noWords } from '@roundtable/shared/figure/entry-fields.ts'
import type { CurrentFigure } from '@roundtable/shared/import/change/compare-row.ts'
import type { ReadRow } from '@roundtable/shared/import/table/row-reader.ts'
import { targetInForce } from '@roundtable/shared/target/target-in-force.ts'
import type { PeriodState } from './import-messages.ts'

/** A series, the version of its entry, its figure, and its words in the order of `entryWords`. */
type Entry = [string, number, ...FigureValues, ...string[]]
type FigureValues = [string | null, string | null, string | null, AbsenceReason | null]
type Published = EnteredFigure & { seriesId: string; periodStart: string } & Partial<EnteredRow>
type Period = { standing: PeriodState; entries: ReadonlyMap<string, Entry> }

/** Gathers what stands, message by message, and finds what stands where a row would be written. */
export function rowsByPlace() {
  const periods = new Map<Frequency, Map<string, Period>>()
  const published = new Map<string, Map<string, Published>>()
  const targets = new Map<string, LineTarget[]>()

  function addPeriod(standing: PeriodState): void {
    const entries: Entry[] = standing.kind === 'open' ? JSON.parse(standing.entries) : []
    const bySeries = new Map<string, Entry>()
    for (const entry of entries) bySeries.set(entry[0], entry)
    const { frequency, periodStart } = standing
    const ofFrequency = periods.get(frequency) ?? new Map<string, Period>()
    periods.set(frequency, ofFrequency.set(periodStart, { standing, entries: bySeries }))
  }
  function addPublished(figures: string): void {
    const read: Published[] = JSON.parse(figures)
    for (const figure of read) {
      const ofSeries = published.get(figure.seriesId) ?? new Map<string, Published>()
      published.set(figure.seriesId, ofSeries)
      ofSeries.set(figure.periodStart, figure)
    }
  }
  function addTargets(agreed: readonly LineTarget[]): void {
    for (const target of agreed) {
      const ofSeries = targets.get(target.seriesId)
      if (ofSeries === undefined) targets.set(target.seriesId, [target])
      else ofSeries.push(target)
    }
  }

  function find({ series, periodStart }: ReadRow): CurrentFigure {
    const { seriesId, frequency, unit, signed, polarity, asksFraction } = series
    const period = periods.get(frequency)?.get(periodStart)
    if (period === undefined) return { kind: 'none', because: 'No return is open for this period.' }
    const { standing, entries } = period
    const figure = published.get(seriesId)?.get(periodStart) ?? null
    if (standing.kind === 'closed') {
      return { kind: 'closed', published: figure === null ? null : rowOf(figure), because: standing.because }
    }
    const entered = entries.get(seriesId) ?? null
    if (standing.wasPublished && figure === null && entered === null) {
      return { kind: 'none', because: 'This line is not asked for in this period.' }
    }
    const target = targetInForce(targets.get(seriesId) ?? [], periodStart)
    return {
      kind: 'open',
      returnId: standing.returnId,
      asked: { unit, signed, polarity, asksFraction, target, published: figure && figureOf(figure) },
      entry: entered && enteredOf(entered),
      version: entered?.[1] ?? 0,
    }
  }
  function clear(): void {
    for (const each of [periods, published, targets]) each.clear()
  }
  return { addPeriod, addPublished, addTargets, find, clear }
}

const wordsAt = 6

function enteredOf(entry: Entry): EnteredRow {
  const entered: EnteredRow = { ...emptyRow }
  entered.numerator = entry[2]
  entered.denominator = entry[3]
  entered.value = entry[4]
  entered.reason = entry[5]
  for (let index = 0; index < entryWords.length; index++) {
    const word = entryWords[index]
    const text = entry[wordsAt + index]
    if (word !== undefined && typeof text === 'string' && text !== '') entered[word] = text
  }
  return entered
}

function rowOf({ seriesId: _, periodStart: __, ...row }: Published): EnteredRow {
  return { ...noWords, ...row }
}
