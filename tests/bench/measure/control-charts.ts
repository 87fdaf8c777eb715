import { analyseSeries } from '@roundtable/shared/spc/series.ts'
import type { Task } from '../work/bounded.ts'
import { median, rowOf } from '../work/result.ts'

const series = 500
const periods = 120
const rounds = 41

function arrays(): Float64Array[] {
  let seed = 20261123
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 4294967296
  }
  return Array.from({ length: series }, () =>
    Float64Array.from({ length: periods }, (_, i) => 60 + 10 * random() + (i > 80 ? 4 * random() : 0)),
  )
}

/** What a control chart cannot do without: mean and average moving range, in one pass. */
function onePass(values: Float64Array): number {
  let sum = 0
  let ranges = 0
  let before = values[0] ?? 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    sum += value
    ranges += Math.abs(value - before)
    before = value
  }
  return sum / values.length + ranges / (values.length - 1)
}

function timeOf(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

const name = 'control charts, 500 × 120'

/** 500 series of 120 points through the whole engine, warm, by turns with one pass over the same arrays. */
export const controlCharts: Task = {
  name,
  async measure() {
    const all = arrays()
    let kept = 0
    const engine: number[] = []
    const pass: number[] = []
    for (let round = 0; round < rounds; round++) {
      pass.push(
        timeOf(() => {
          for (const values of all) kept += onePass(values)
        }),
      )
      engine.push(
        timeOf(() => {
          for (const values of all) kept += analyseSeries(values).segments.length
        }),
      )
    }
    if (!Number.isFinite(kept)) throw new Error('The engine answered nothing.')
    const warm = Math.floor(rounds / 2)
    const product = median(engine.slice(warm))
    const limit = median(pass.slice(warm))
    return [rowOf({ name, product, limit, unit: 'ms', aim: 8, atMost: true })]
  },
}
