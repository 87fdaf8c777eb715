import type { CellState, HistoryLine } from '@roundtable/shared/disclosure/cell-history.ts'
import type { RollingPair } from '@roundtable/shared/disclosure/rolling-cells.ts'
import type { Unit } from '@roundtable/shared/figure/figure.ts'
import { type Counts, figureOf, randomFrom } from './generated-history.ts'

type Indicator = { lines: HistoryLine[]; states: CellState[] }
export type GeneratedMonths = { unit: Unit; months: Indicator; rolling: Indicator; pairs: RollingPair[] }

const at = (month: number, hour = 0) => new Date(Date.UTC(2024, month + 1, 10, hour)).toISOString()
export const monthStart = (month: number) => new Date(Date.UTC(2024, month, 1)).toISOString().slice(0, 10)

/**
 * Two years and a half of months of a whole and its parts, with the twelve months to the end of each beside them from
 * the first full year on; once in a while a month is corrected, and the rolling figures with it.
 */
export function generateMonths(seed: number): GeneratedMonths {
  const random = randomFrom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const unit = random() < 0.5 ? 'count' : 'percent'
  const parts = random() < 0.3 ? [] : Array.from({ length: 2 + below(3) }, (_, i) => `p${i}`)
  const isRollingOfParts = random() < 0.5
  const most = [3, 8, 25, 60][below(4)] ?? 8
  const count = 27
  const cells = Array.from({ length: count }, () =>
    (parts.length === 0 ? ['p0'] : parts).map(
      (): Counts => ({
        counted: random() < 0.25 ? 0 : (most > 20 ? 6 : 0) + below(most),
        leftOut: 6 + below(most),
      }),
    ),
  )
  const countsOf = (line: string, from: number, to: number): Counts => {
    const own = cells
      .slice(from, to + 1)
      .flatMap((month) => (line === 'all' ? month : month.slice(Number(line[1]), Number(line[1]) + 1)))
    return {
      counted: own.reduce((sum, each) => sum + each.counted, 0),
      leftOut: own.reduce((sum, each) => sum + each.leftOut, 0),
    }
  }
  const months: Indicator = { lines: linesOf('m', ['all', ...parts]), states: [] }
  const rolled = isRollingOfParts ? ['all', ...parts] : ['all']
  const rolling: Indicator = { lines: linesOf('r', rolled), states: [] }
  const publish = (of: Indicator, name: string, counts: Counts, month: number, recordedAt: string) => {
    const periodStart = monthStart(month)
    const before = of.states.filter((s) => s.seriesId === name && s.periodStart === periodStart)
    const state = {
      ...figureOf(counts, unit),
      seriesId: name,
      periodStart,
      revision: before.length + 1,
      recordedAt,
    }
    if (before.at(-1)?.value !== state.value || before.at(-1)?.denominator !== state.denominator)
      of.states.push(state)
  }
  const publishMonth = (month: number, now: number, hour: number) => {
    for (const line of ['all', ...parts])
      publish(months, `m ${line}`, countsOf(line, month, month), month, at(now, hour + below(5)))
  }
  const publishRolling = (month: number, now: number, hour: number) => {
    if (month < 11) return
    for (const line of rolled)
      publish(rolling, `r ${line}`, countsOf(line, month - 11, month), month, at(now, hour + below(5)))
  }
  for (let now = 0; now < count; now++) {
    publishMonth(now, now, 0)
    publishRolling(now, now, 6)
    if (random() > 0.15) continue
    const wrong = below(now + 1)
    const cell = cells[wrong]?.[0]
    if (cell !== undefined) cell.counted = below(most)
    publishMonth(wrong, now, 12)
    for (let month = wrong; month <= Math.min(now, wrong + 11); month++) publishRolling(month, now, 18)
  }
  const pairs = rolled.map((line) => ({ months: `m ${line}`, rolling: `r ${line}`, isWhole: line === 'all' }))
  return { unit, months, rolling, pairs }
}

const linesOf = (prefix: string, names: readonly string[]): HistoryLine[] =>
  names.map((name) => ({
    seriesId: `${prefix} ${name}`,
    dimension: name === 'all' ? null : 'agency',
    addsUp: name === 'all' ? null : true,
    createdAt: at(-1),
    isAwaited: true,
  }))
