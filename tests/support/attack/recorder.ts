import {
  type CellState,
  type HiddenCells,
  type HistoryLine,
  silenceOf,
} from '@roundtable/shared/disclosure/cell-history.ts'
import { type Equation, feasibleIntervals, type Interval } from './attacker.ts'

export const amounts = ['counted', 'leftOut'] as const
type Amount = (typeof amounts)[number]

export const cellKey = ({ seriesId, periodStart }: CellState) => `${seriesId} ${periodStart}`
export const stateKey = (state: CellState) => `${cellKey(state)} ${state.revision}`

export function amountOf({ numerator, denominator, value }: CellState, amount: Amount): number {
  const counted = Number(numerator ?? value ?? '0')
  if (amount === 'counted') return counted
  return denominator === null ? 0 : Number(denominator) - counted
}

/** Everything a reader was ever told who asked after each publication and wrote it down. */
export function recordedStates(
  states: readonly CellState[],
  decide: (soFar: readonly CellState[]) => HiddenCells,
): Set<string> {
  const known = new Set<string>()
  for (const moment of [...new Set(states.map(({ recordedAt }) => recordedAt))].sort()) {
    const soFar = states.filter(({ recordedAt }) => recordedAt <= moment)
    const cells = decide(soFar)
    for (const state of soFar)
      if (silenceOf(cells, state, state.recordedAt) === null) known.add(stateKey(state))
  }
  return known
}

/** At each moment, the partitions of each period that add up then: the reader knows when. */
export function partitionEquations(
  states: readonly CellState[],
  lines: readonly Pick<HistoryLine, 'seriesId' | 'dimension'>[],
  { known, amount }: { known: ReadonlySet<string>; amount: Amount },
): Equation[] {
  const equations = new Map<string, Equation>()
  const whole = lines.find(({ dimension }) => dimension === null)?.seriesId
  const dimensions = [...new Set(lines.flatMap(({ dimension }) => dimension ?? []))]
  const reporting = new Set(states.map(cellKey))
  const current = new Map<string, CellState>()
  const ordered = states.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
  ordered.forEach((state, i) => {
    current.set(cellKey(state), state)
    if (ordered[i + 1]?.recordedAt === state.recordedAt) return
    for (const period of new Set(states.map(({ periodStart }) => periodStart))) {
      for (const dimension of dimensions) {
        const ofCell = (id: string) => current.get(`${id} ${period}`)
        const total = ofCell(whole ?? '')
        const parts = lines.filter(
          (line) => line.dimension === dimension && reporting.has(`${line.seriesId} ${period}`),
        )
        const there = parts.flatMap(({ seriesId }) => ofCell(seriesId) ?? [])
        if (total === undefined || there.length === 0 || there.length < parts.length) continue
        const isTrue = amounts.every(
          (each) => there.reduce((sum, part) => sum + amountOf(part, each), 0) === amountOf(total, each),
        )
        if (!isTrue) continue
        const found = equationOf([...there.map((part) => [part, 1] as const), [total, -1]], { known, amount })
        equations.set(JSON.stringify([...found.terms, found.equals]), found)
      }
    }
  })
  return [...equations.values()]
}

/** That the sum of these is zero, with what is known put in. */
export function equationOf(
  sum: readonly (readonly [CellState, number])[],
  { known, amount }: { known: ReadonlySet<string>; amount: Amount },
): Equation {
  const terms = new Map<string, number>()
  let equals = 0
  for (const [state, times] of sum) {
    if (known.has(stateKey(state))) equals -= times * amountOf(state, amount)
    else terms.set(stateKey(state), (terms.get(stateKey(state)) ?? 0) + times)
  }
  return { terms, equals }
}

/** How narrow each state that is not known comes out; one that is again what its cell was once told to be is no secret. */
export function audit(
  states: readonly CellState[],
  equations: readonly Equation[],
  { known, amount }: { known: ReadonlySet<string>; amount: Amount },
): Map<string, Interval> {
  const told = new Set(
    states
      .filter((state) => known.has(stateKey(state)))
      .map((state) => `${cellKey(state)} ${amountOf(state, amount)}`),
  )
  const targets = states
    .filter(
      (state) => !known.has(stateKey(state)) && !told.has(`${cellKey(state)} ${amountOf(state, amount)}`),
    )
    .map(stateKey)
  return feasibleIntervals(
    equations.filter(({ terms }) => terms.size > 0),
    targets,
  )
}
