import type { CellState, IndicatorHistory } from '@roundtable/shared/disclosure/cell-history.ts'
import { standardRuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { hiddenCells } from '@roundtable/shared/disclosure/hidden-cells.ts'
import type { Task } from '../work/bounded.ts'
import { rowOf } from '../work/result.ts'

const indicators = 60
const periods = 48
const parts = 12
const longestPause = 100

const at = (period: number, day: number) => new Date(Date.UTC(2022, period + 1, 1 + day)).toISOString()

/** A whole and its agencies, each published on a day of its own, now and then corrected; many figures are small. */
function historyOf(seed: number): IndicatorHistory {
  let random = seed + 1
  const below = (n: number) => {
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0
    return Math.floor((random / 4294967296) * n)
  }
  const names = Array.from({ length: parts }, (_, i) => `agency ${i}`)
  const states: CellState[] = []
  for (let period = 0; period < periods; period++) {
    const periodStart = new Date(Date.UTC(2022, period, 1)).toISOString().slice(0, 10)
    const counts = names.map(() => ({ counted: below(30), base: 30 + below(30) }))
    const corrected = below(8) === 0 ? below(parts) : -1
    const publish = (
      seriesId: string,
      of: readonly (typeof counts)[number][],
      day: number,
      revision: number,
    ) => {
      const counted = of.reduce((sum, each) => sum + each.counted, 0)
      const base = of.reduce((sum, each) => sum + each.base, 0)
      states.push({
        ...{ seriesId, periodStart, revision, recordedAt: at(period, day), reason: null },
        ...{ numerator: `${counted}`, denominator: `${base}`, value: `${(100 * counted) / base}` },
      })
    }
    for (const [i, each] of counts.entries()) publish(names[i] ?? '', [each], i, 1)
    publish('all', counts, 13, 1)
    const wrong = counts[corrected]
    if (wrong === undefined) continue
    wrong.counted = below(30)
    publish(names[corrected] ?? '', [wrong], 20, 2)
    publish('all', counts, 20, 2)
  }
  const line = { createdAt: at(-1, 0), isAwaited: true }
  return {
    ...{ unit: 'percent', frequency: 'monthly', annualisedBy: 1, states },
    lines: [
      { ...line, seriesId: 'all', dimension: null, addsUp: null },
      ...names.map((seriesId) => ({ ...line, seriesId, dimension: 'agency', addsUp: true })),
    ],
  }
}

const name = `what is hidden of ${indicators} × ${periods} × ${parts}, the longest of ${indicators} turns`

/** Everything decided anew, an indicator a turn: nobody else may wait longer than a turn takes. */
export const disclosure: Task = {
  name,
  async measure() {
    const histories = Array.from({ length: indicators }, (_, seed) => historyOf(seed))
    for (const history of histories.slice(0, 5)) hiddenCells(history, standardRuleSet)
    const turns = histories.map((history) => {
      const began = performance.now()
      hiddenCells(history, standardRuleSet)
      return performance.now() - began
    })
    const all = Math.round(turns.reduce((sum, each) => sum + each, 0))
    const figure = `${name} (together ${all} ms)`
    return [
      rowOf({
        ...{ name: figure, product: Math.max(...turns), limit: longestPause, unit: 'ms' },
        ...{ aim: 1, atMost: true },
      }),
    ]
  },
}
