import {
  averageOf,
  type BenchmarkLine,
  type BenchmarkRelation,
  benchmarkLines,
  benchmarkYear,
  neighbourAverages,
} from '@roundtable/shared/benchmark/benchmark.ts'
import { describe, expect, it } from 'vitest'

function line(relation: BenchmarkRelation, name: string, values: (string | null)[]): BenchmarkLine {
  return {
    areaCode: name,
    areaName: name,
    relation,
    source: 'DfE',
    licence: 'OGL',
    retrievedOn: '2026-11-23',
    values: values.map((value, at) => ({
      periodStart: `${2022 + at}-04-01`,
      periodEnd: `${2023 + at}-03-31`,
      periodLabel: `${2023 + at}`,
      value,
    })),
  }
}

const lines = [
  line('self', 'Here', ['40', '50']),
  line('england', 'England', ['48', '52']),
  line('neighbour', 'A', ['10', '60']),
  line('neighbour', 'B', ['20', null]),
  line('neighbour', 'C', [null, '70']),
  line('neighbour', 'D', ['0.3', '44.1']),
]

describe('the average of the statistical neighbours', () => {
  it('is the mean of those that have a value, and says how many', () => {
    expect(averageOf(['10', null, '20', '0.3'])).toEqual({ value: '10.1', counted: 3, of: 4 })
    expect(averageOf(['0.1', '0.2'])).toEqual({ value: '0.15', counted: 2, of: 2 })
    expect(averageOf([null, null])).toEqual({ value: null, counted: 0, of: 2 })
  })

  it('is taken year by year, over neighbours only', () => {
    expect(
      neighbourAverages(lines).map(({ periodLabel, value, counted }) => [periodLabel, value, counted]),
    ).toEqual([
      ['2023', '10.1', 3],
      ['2024', '58.0333333333333', 3],
    ])
  })

  it('stands before the neighbours and names its own year', () => {
    const ready = benchmarkLines(lines)
    expect(ready.map(({ relation }) => relation)).toEqual([
      'england',
      'neighbour-average',
      'neighbour',
      'neighbour',
      'neighbour',
      'neighbour',
    ])
    expect(ready[1]?.note).toBe('The year to 31 March 2024: the mean of 3 of 4 statistical neighbours.')
    expect(ready[3]?.note).toBe('The year to 31 March 2023 is the latest published.')
  })

  it('is missing where nobody is a neighbour', () => {
    expect(benchmarkLines([line('england', 'England', [null])])).toMatchObject([
      { relation: 'england', note: 'Nothing has been published.' },
    ])
  })
})

it('the period of a benchmark is said as long as it is', () => {
  expect(benchmarkYear({ periodStart: '2024-04-01', periodEnd: '2025-03-31' })).toBe(
    'The year to 31 March 2025',
  )
  expect(benchmarkYear({ periodStart: '2018-01-01', periodEnd: '2020-12-31' })).toBe(
    'The 3 years to 31 December 2020',
  )
})
