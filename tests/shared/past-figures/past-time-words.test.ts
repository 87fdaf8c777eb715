import type { Sheet } from '@roundtable/shared/past-figures/table/sheet.ts'
import { describe, expect, it } from 'vitest'
import { catalogueLines, lostCells } from './case-truth.ts'
import { readAll } from './read-all.ts'

const sheetOf = (name: string, rows: readonly (readonly string[])[]): Sheet => ({
  name,
  isHidden: false,
  rows: rows.map((cells, n) => ({ line: n + 1, cells })),
  merges: [],
  hiddenColumns: [],
  hiddenLines: [],
  notes: [],
})
const read = (sheet: Sheet, answers: Record<string, string> = {}) => {
  const reading = readAll([sheet], catalogueLines(), { answers, today: '2026-11-28' })
  expect(lostCells([sheet], reading)).toEqual([])
  return reading
}
const figuresOf = (sheet: Sheet, answers: Record<string, string>) =>
  read(sheet, answers)
    .figures.map(({ series, periodStart, value }) => [series.seriesId, periodStart, value].join(' '))
    .sort()

const months = sheetOf('Board report', [
  ['Measure', 'P3 22/23', 'P4 22/23', 'P12 22/23'],
  ['HP02', '10.5%', '11%', '12%'],
  ['HP03', '20.5%', '21%', '22%'],
])
const asMonths = { 'period:p3': 'june', 'period:p4': 'july', 'period:p12': 'march' }

const terms = sheetOf('2023-24', [
  ['Term', 'ED03', 'ED04'],
  ['Autumn 2', '90.1%', '10.1%'],
  ['Spring 2', '91.2%', '11.2%'],
])

describe('words of time that nobody can read', () => {
  it('are asked about once each, and nothing under them is taken before', () => {
    const { figures, questions } = read(months)
    expect(figures).toEqual([])
    expect(questions.map(({ id }) => id)).toEqual(['period:p3', 'period:p4', 'period:p12'])
    expect(questions.flatMap(({ cells }) => cells)).toContain('Board report!A1:D3')
  })

  it('are the part of the year that somebody says they are, in the year they name', () => {
    expect(read(months, asMonths).questions).toEqual([])
    expect(figuresOf(months, asMonths)).toEqual([
      'HP02 2022-06-01 10.5',
      'HP02 2022-07-01 11',
      'HP02 2023-03-01 12',
      'HP03 2022-06-01 20.5',
      'HP03 2022-07-01 21',
      'HP03 2023-03-01 22',
    ])
  })

  it('are told down a column as well, in the year of the sheet', () => {
    expect(read(terms).figures).toEqual([])
    const asked = read(terms).questions.map(({ id }) => id)
    expect(asked).toEqual(['period:autumn 2', 'period:spring 2'])
    const answers = { 'period:autumn 2': 'autumn', 'period:spring 2': 'spring' }
    expect(figuresOf(terms, answers)).toEqual([
      'ED03 2023-09-01 90.1',
      'ED03 2024-01-01 91.2',
      'ED04 2023-09-01 10.1',
      'ED04 2024-01-01 11.2',
    ])
  })

  it('mean the same in the next year’s file of that form', () => {
    const next = sheetOf('Board report', [
      ['Measure', 'P3 23/24', 'P4 23/24'],
      ['HP02', '13%', '14%'],
      ['HP03', '23%', '24%'],
    ])
    expect(read(next, asMonths).questions).toEqual([])
    expect(figuresOf(next, asMonths)).toEqual([
      'HP02 2023-06-01 13',
      'HP02 2023-07-01 14',
      'HP03 2023-06-01 23',
      'HP03 2023-07-01 24',
    ])
  })

  it('of a year of four digits wait for when such years begin', () => {
    const plain = sheetOf('Board report', [
      ['Measure', 'P10 2023', 'P11 2023'],
      ['HP02', '13%', '14%'],
      ['HP03', '23%', '24%'],
    ])
    const answers = { 'period:p10': 'january', 'period:p11': 'february' }
    expect(read(plain, answers).figures).toEqual([])
    expect(read(plain, answers).questions.map(({ id }) => id)).toEqual(['year-start'])
    const starts = (start: string) =>
      read(plain, { ...answers, 'year-start': start }).figures.map(({ periodStart }) => periodStart)
    expect(starts('april')).toEqual(['2024-01-01', '2024-02-01', '2024-01-01', '2024-02-01'])
    expect(starts('ending')).toEqual(['2023-01-01', '2023-02-01', '2023-01-01', '2023-02-01'])
    expect(starts('january')).toEqual(['2023-01-01', '2023-02-01', '2023-01-01', '2023-02-01'])
  })

  it('are left out with what stands under them, as somebody says', () => {
    const answers = { 'period:p3': 'leave', 'period:p4': 'july', 'period:p12': 'march' }
    const { figures, notRead } = read(months, answers)
    expect(figures).toHaveLength(4)
    const left = notRead.find(({ kind }) => kind === 'left-out')
    expect(left?.cells).toEqual(['Board report!B1:B3'])
  })

  it('are asked about nowhere else: names, notes and numbers of a list stay what they are', () => {
    const list = sheetOf('Data', [
      ['Ref', 'Measure', 'Apr 2024', 'May 2024'],
      ['P1', 'HP02', '10%', '11%'],
      ['P2', 'HP03', '20%', '21%'],
      ['P3', 'HP04', '30%', '31%'],
      ['Autumn 1 figures are provisional', '', '', ''],
    ])
    const { figures, questions } = read(list)
    expect(questions).toEqual([])
    expect(figures).toHaveLength(6)
  })
})
