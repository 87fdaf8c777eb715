import {
  ageWords,
  benchmarkAt,
  benchmarkPeriod,
  besideText,
  periodBeside,
} from '@roundtable/shared/comparison/benchmark-at.ts'
import { describe, expect, it } from 'vitest'

const year = (start: number, value: string | null, periodLabel = `${start}/${(start + 1) % 100}`) => ({
  periodStart: `${start}-04-01`,
  periodEnd: `${start + 1}-03-31`,
  periodLabel,
  value,
})
const month = (periodStart: string, periodEnd: string) => ({ periodStart, periodEnd })
const october = month('2026-10-01', '2026-10-31')

describe('a benchmark beside a period of ours', () => {
  const values = [year(2023, '40'), year(2024, '41'), year(2025, null)]

  it('is the figure of the year that holds the period', () => {
    expect(benchmarkAt(values, month('2024-09-01', '2024-09-30'))).toMatchObject({ value: '41' })
    expect(benchmarkAt(values, year(2023, null))).toMatchObject({ value: '40' })
  })

  it('is the latest earlier one where none holds it, and none before the first', () => {
    expect(benchmarkAt(values, october)).toMatchObject({ value: '41' })
    expect(benchmarkAt(values, month('2022-01-01', '2022-01-31'))).toBeNull()
    expect(benchmarkAt([], october)).toBeNull()
  })

  it('says how much older it is', () => {
    const ends = (periodEnd: string) => ageWords({ periodEnd }, october)
    expect(['2027-03-31', '2026-10-31', '2026-09-30', '2026-03-31'].map(ends)).toEqual([
      '',
      '',
      'a month older',
      '7 months older',
    ])
    expect(['2025-10-31', '2025-03-31', '2024-03-31', '2026-10-30'].map(ends)).toEqual([
      'a year older',
      '19 months older',
      'over 2 years older',
      'days older',
    ])
  })

  it('says its own period wherever that is another', () => {
    expect(periodBeside(year(2024, '41'), october)).toBe('2024/25, 19 months older')
    expect(periodBeside(year(2024, '41'), year(2025, null))).toBe('2024/25, a year older')
    expect(periodBeside(year(2024, '41'), year(2024, null))).toBe('')
    expect(periodBeside(year(2024, '41'), month('2024-09-01', '2024-09-30'))).toBe('2024/25')
  })

  it('is called by its year, whatever its publisher calls that, and by its end where it is of several', () => {
    expect(benchmarkPeriod(year(2024, '41', '2025'))).toBe('2024/25')
    const pooled = { ...year(2022, '41'), periodEnd: '2025-03-31' }
    expect(benchmarkPeriod(pooled)).toBe('the 3 years to 31 March 2025')
  })
})

describe('beside a row', () => {
  const style = { unit: 'percent', decimals: 1 } as const
  const england = [year(2023, '40'), year(2024, '41')]
  const say = (neighbours: ReturnType<typeof year>[], own = october) =>
    besideText({ england, neighbours }, own, style)

  it('England and the neighbours share what is said of their period', () => {
    expect(say([year(2024, '39.54')])).toBe('England 41.0%, neighbours 39.5% (19 months older)')
    expect(say([year(2024, '39.54')], year(2024, null))).toBe('England 41.0%, neighbours 39.5%')
  })

  it('a year that holds the period is named', () => {
    expect(say([], { periodStart: '2024-09-01', periodEnd: '2024-09-30' })).toBe('England 41.0% (2024/25)')
  })

  it('each says its own where they differ, and nothing is said of nobody', () => {
    expect(say([year(2023, '39')], year(2024, null))).toBe('England 41.0%, neighbours 39.0% (a year older)')
    expect(say([])).toBe('England 41.0% (19 months older)')
    expect(besideText({ england: [], neighbours: [year(2024, '2')] }, october, style)).toBe(
      'Neighbours 2.0% (19 months older)',
    )
    expect(besideText({ england: [], neighbours: [] }, october, style)).toBeNull()
  })
})
