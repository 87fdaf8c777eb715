import {
  averageOf,
  type BenchmarkLine,
  type BenchmarkRelation,
  benchmarkLines,
  benchmarkYear,
  neighbourAverages,
  standingOf,
  standingSentence,
  standings,
} from '@roundtable/shared/reading/benchmark.ts'
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

describe('the standing among statistical neighbours', () => {
  const ten = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']

  it.each([
    ['11', 'higher', 1, 1],
    ['11', 'lower', 11, 4],
    ['0', 'lower', 1, 1],
    ['5.5', 'higher', 6, 2],
    ['9', 'higher', 2, 1],
    ['7.5', 'lower', 8, 3],
  ] as const)('of %s where %s is better is place %s, quarter %s', (own, polarity, place, quartile) => {
    expect(standingOf(own, ten, polarity)).toEqual({ place, of: 11, quartile })
  })

  it('is none without a direction that is better, without a value, or among too few', () => {
    expect(standingOf('5', ten, 'neutral')).toBeNull()
    expect(standingOf('5', ten, 'band')).toBeNull()
    expect(standingOf(null, ten, 'higher')).toBeNull()
    expect(standingOf('5', ['1', '2', null, null], 'higher')).toBeNull()
  })

  it('is shared by equal values', () => {
    expect(standingOf('3', ['3', '3', '1', '1'], 'higher')).toMatchObject({ place: 1, of: 5 })
  })

  it('is told for each published year, in words', () => {
    const [first, second] = standings(lines, 'higher')
    expect(first?.standing).toEqual({ place: 1, of: 4, quartile: 1 })
    expect(second?.standing).toEqual({ place: 3, of: 4, quartile: 3 })
    expect(standingSentence({ place: 8, of: 11, quartile: 3 })).toBe(
      '8th best of 11 with its statistical neighbours, in the third quarter.',
    )
    expect(standingSentence({ place: 1, of: 11, quartile: 1 })).toMatch(/^1st best of 11/)
    expect(standingSentence({ place: 11, of: 11, quartile: 4 })).toMatch(/^11th best of 11/)
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
