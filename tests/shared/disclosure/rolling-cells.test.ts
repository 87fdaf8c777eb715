import type { CellState, HiddenCells } from '@roundtable/shared/disclosure/cell-history.ts'
import { standardRuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { hiddenCells } from '@roundtable/shared/disclosure/hidden-cells.ts'
import { monthsBesideRolling, rollingBesideMonths } from '@roundtable/shared/disclosure/rolling-cells.ts'
import { describe, expect, it } from 'vitest'
import type { Equation } from '../../support/attack/attacker.ts'
import {
  amountOf,
  amounts,
  audit,
  equationOf,
  partitionEquations,
  recordedStates,
} from '../../support/attack/recorder.ts'
import { type GeneratedMonths, generateMonths } from './generated-months.ts'

const rules = standardRuleSet

/** What is decided of months and rolling figures, from the states there are of both. */
function decide({ unit, months, rolling, pairs }: GeneratedMonths, soFar: readonly CellState[]): HiddenCells {
  const of = { unit, frequency: 'monthly' as const, annualisedBy: 1 }
  const isOf = (lines: { seriesId: string }[]) => (state: CellState) =>
    lines.some(({ seriesId }) => seriesId === state.seriesId)
  const single = { ...of, lines: months.lines, states: soFar.filter(isOf(months.lines)) }
  const yearly = { ...of, lines: rolling.lines, states: soFar.filter(isOf(rolling.lines)) }
  const lines = new Set(pairs.map((pair) => pair.months))
  const cells = hiddenCells(single, rules, monthsBesideRolling(single, rules, { lines, whole: 'm all' }))
  const beside = hiddenCells(
    yearly,
    rules,
    rollingBesideMonths(yearly, { history: single, cells }, { pairs, rules }),
  )
  return {
    hidden: new Map([...cells.hidden, ...beside.hidden]),
    toldOnce: new Map([...cells.toldOnce, ...beside.toldOnce]),
    waiting: new Map([...cells.waiting, ...beside.waiting]),
    decided: new Map([...cells.decided, ...beside.decided]),
  }
}

/** Each rolling figure is the sum of the twelve months as they stood, where it is. */
function rollingEquations(
  { months, rolling, pairs }: GeneratedMonths,
  of: { known: ReadonlySet<string>; amount: (typeof amounts)[number] },
): Equation[] {
  return pairs.flatMap((pair) => {
    const all = [...months.states, ...rolling.states].toSorted((a, b) =>
      a.recordedAt < b.recordedAt ? -1 : 1,
    )
    const singles = new Map<string, CellState>()
    const yearly = new Map<string, CellState>()
    const found = new Map<string, Equation>()
    all.forEach((state, i) => {
      if (state.seriesId === pair.months) singles.set(state.periodStart, state)
      if (state.seriesId === pair.rolling) yearly.set(state.periodStart, state)
      if (all[i + 1]?.recordedAt === state.recordedAt) return
      for (const [end, sum] of yearly) {
        const window = [...singles.keys()]
          .filter((start) => start <= end)
          .sort()
          .slice(-12)
        const terms = window.flatMap((start) => singles.get(start) ?? [])
        const isTrue = amounts.every(
          (amount) => terms.reduce((all, term) => all + amountOf(term, amount), 0) === amountOf(sum, amount),
        )
        if (!isTrue) continue
        const equation = equationOf([...terms.map((term) => [term, 1] as const), [sum, -1]], of)
        found.set(JSON.stringify([...equation.terms, equation.equals]), equation)
      }
    })
    return [...found.values()]
  })
}

describe('generated months beside the twelve months to the end of each', () => {
  it('give no hidden month away, nor narrow one down, to a reader who wrote down everything they were ever told', () => {
    const found: string[] = []
    const counts = { months: 0, rolling: 0, hidden: 0 }
    for (let seed = 1; seed <= 12; seed++) {
      const generated = generateMonths(seed)
      const { unit, months, rolling } = generated
      const states = [...months.states, ...rolling.states]
      const known = recordedStates(states, (soFar) => decide(generated, soFar))
      for (const key of known) counts[key.startsWith('m') ? 'months' : 'rolling'] += 1
      for (const amount of unit === 'count' ? (['counted'] as const) : amounts) {
        const of = { known, amount }
        const equations = [
          ...partitionEquations(months.states, months.lines, of),
          ...partitionEquations(rolling.states, rolling.lines, of),
          ...rollingEquations(generated, of),
        ]
        for (const [name, { low, high }] of audit(states, equations, of)) {
          counts.hidden += 1
          if (high - low < rules.smallCount - 1e-6)
            found.push(`${seed} ${unit} ${name} ${amount}: ${low} to ${high}`)
        }
      }
    }
    expect(found).toEqual([])
    expect(Math.min(counts.months, counts.rolling, counts.hidden)).toBeGreaterThan(100)
  }, 120_000)
})
