import { describe, expect, it } from 'vitest'
import { catalogueLines, lostCells } from './case-truth.ts'
import { readAll } from './read-all.ts'

function read(rows: readonly (readonly string[])[], answers: Record<string, string> = {}) {
  const lines = rows.map((cells, n) => ({ line: n + 1, cells }))
  const more = { merges: [], hiddenColumns: [], hiddenLines: [], notes: [] }
  const sheets = [{ name: 'Data', isHidden: false, rows: lines, ...more }]
  const reading = readAll(sheets, catalogueLines(), { answers, today: '2026-11-28' })
  expect(lostCells(sheets, reading)).toEqual([])
  return {
    figures: reading.figures.map(({ series, periodStart, value }) => [series.seriesId, periodStart, value]),
    questions: reading.questions.map(({ id, choices }) => [id, choices.map(({ label }) => label)]),
    notRead: reading.notRead.map(({ kind }) => kind),
  }
}

describe('a file of past figures of one period', () => {
  it('has it over its one column of figures, or in its one row', () => {
    const figure = [['HE03', '2023-04-01', '80']]
    const wide = [
      ['Measure', 'Q1 2023/24'],
      ['HE03', '80%'],
    ]
    const titled = [
      ['Report for the board', ''],
      ['KPI', 'Q1 2023/24', 'RAG'],
      ['HE03', '80%', 'Green'],
    ]
    const tall = [
      ['Measure', 'Period', 'Value'],
      ['HE03', 'Q1 2023/24', '80%'],
    ]
    for (const rows of [wide, titled, tall])
      expect(read(rows)).toMatchObject({ figures: figure, questions: [] })
  })

  it('takes no line of a report for its headings that only says when it was made', () => {
    const rows = [
      ['Period', 'Q1 2023/24'],
      ['Made by', 'Performance team'],
      ['Pages', '4'],
    ]
    expect(read(rows)).toMatchObject({ figures: [], notRead: ['note'] })
  })

  it('whose days are numbers is not read, and says what they may be', () => {
    const rows = [
      ['Code', 'Period', 'Value'],
      ['HP07', '46023', '80%'],
      ['HP07', '46054', '81%'],
    ]
    expect(read(rows)).toMatchObject({ figures: [], questions: [], notRead: ['serial-day', 'unknown'] })
  })

  it('that says one day is asked about, and read as was answered', () => {
    const rows = [
      ['indicator_code', 'period_start', 'numerator', 'denominator'],
      ['HE03', '2023-04-01', '80', '100'],
    ]
    const choices = ['April 2023', 'Q1 2023/24', '2023/24', 'Leave these cells out']
    expect(read(rows)).toEqual({ figures: [], questions: [['only-day', choices]], notRead: [] })
    const quarter = read(rows, { 'only-day': 'quarter' })
    expect(quarter).toEqual({ figures: [['HE03', '2023-04-01', '80']], questions: [], notRead: [] })
    expect(read(rows, { 'only-day': 'leave' })).toMatchObject({ figures: [], notRead: ['left-out'] })
    const last = [
      ['Code', 'Period', 'Value'],
      ['HP07', '2023-05-31', '80%'],
    ]
    expect(read(last).questions).toEqual([['only-day', ['May 2023', 'Leave these cells out']]])
    expect(read(last, { 'only-day': 'month' }).figures).toEqual([['HP07', '2023-05-01', '80']])
    expect(read(last, { 'only-day': 'quarter' }).figures).toEqual([])
  })
})
