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
const read = (sheets: readonly Sheet[], answers: Record<string, string> = {}) => {
  const reading = readAll(sheets, catalogueLines(), { answers, today: '2026-11-28' })
  expect(lostCells(sheets, reading)).toEqual([])
  return reading
}
const figuresOf = (sheets: readonly Sheet[], answers: Record<string, string>) =>
  read(sheets, answers).figures.map(({ series, periodStart, numerator, value }) =>
    [series.seriesId, periodStart, numerator ?? value].join(' '),
  )

const oneQuarter = (name: string, quarter: string) =>
  sheetOf(name, [
    ['What we look at', quarter],
    ['HP13', '10.5%'],
    ['HE03', '85.1%'],
    ['HP16', '71.2%'],
    ['HE04', '20.4%'],
  ])
const ofHp13 = (list: readonly string[]) => list.filter((figure) => figure.startsWith('HP13'))

describe('what the reader cannot tell is shown on the sheet', () => {
  it('which row holds the periods', () => {
    const sheets = [oneQuarter('Data', 'Q1 2024/25')]
    expect(read(sheets).questions.map(({ id }) => id)).toEqual(['sheet:Data'])
    const shown = figuresOf(sheets, { 'row:Data!1': 'headings' })
    expect(shown).toContain('HE03 2024-04-01 85.1')
    expect(read(sheets, { 'row:Data!1': 'headings' }).questions).toEqual([])
  })

  it('which row holds them on last year’s sheet is known of this year’s, but never where numbers stand there', () => {
    const answers = { 'row:2024-25!1': 'headings' }
    expect(figuresOf([oneQuarter('2025-26', 'Q1 2025/26')], answers)).toContain('HE03 2025-04-01 85.1')
    const moved = oneQuarter('2025-26', 'Q1 2025/26')
    const rows = moved.rows.slice(1).map(({ cells }, n) => ({ line: n + 1, cells }))
    expect(read([{ ...moved, rows }], answers).figures).toEqual([])
  })

  it('which columns are figures, and which are not', () => {
    const sheets = [
      sheetOf('csv', [
        ['Code', 'Period', 'Wert', 'Ziel'],
        ['HE03', 'Q1 2024/25', '80%', '90%'],
        ['HE03', 'Q2 2024/25', '81%', '90%'],
      ]),
    ]
    expect(read(sheets).figures).toEqual([])
    const answers = { 'column:csv!wert': 'value', 'column:csv!ziel': 'target' }
    expect(figuresOf(sheets, answers)).toEqual(['HE03 2024-04-01 80', 'HE03 2024-07-01 81'])
    const targets = read(sheets, answers).notRead.find(({ kind }) => kind === 'target')
    expect(targets?.cells).toEqual(['csv!D2:D3'])
  })

  it('whose sheet it is', () => {
    const table = [
      ['Measure', 'Q1 2024/25', 'Q2 2024/25'],
      ['WF05', '80%', '81%'],
    ]
    const sheets = [sheetOf('The constabulary', table)]
    expect(read(sheets).questions).toMatchObject([{ id: 'line:WF05:the constabulary' }])
    expect(figuresOf(sheets, { 'sheet-is:The constabulary': 'Police' })).toEqual([
      'WF05 Police 2024-04-01 80',
      'WF05 Police 2024-07-01 81',
    ])
    expect(read(sheets, { 'sheet-is:The constabulary': 'leave' })).toMatchObject({
      figures: [],
      questions: [],
    })
  })

  it('which indicator a row is, whatever it is called', () => {
    const sheets = [
      sheetOf('Data', [
        ['Measure', 'Q1 2024/25', 'Q2 2024/25'],
        ['Doors opened', '80%', '81%'],
        ['HP13', '1.5%', '2.5%'],
      ]),
    ]
    const picture = read(sheets).pictures[0]
    expect(picture?.rows[1]).toMatchObject({ line: 2, label: 'doors opened' })
    expect(picture?.rows[1]?.cells.map(({ mark }) => mark)).toEqual(['unknown', 'unknown', 'unknown'])
    const answers = { 'indicator:doors opened': 'HE03' }
    expect(figuresOf(sheets, answers)).toContain('HE03 2024-07-01 81')
    expect(read(sheets, answers).answered).toMatchObject([{ id: 'indicator:doors opened', answer: 'HE03' }])
    expect(ofHp13(figuresOf(sheets, { 'indicator:hp13': 'leave' }))).toEqual([])
  })

  it('that a row is left out, and that it counts again', () => {
    const sheets = [
      sheetOf('Data', [
        ['Measure', 'Q1 2024/25', 'Q2 2024/25'],
        ['HE03', '80%', '81%'],
      ]),
    ]
    expect(figuresOf(sheets, { 'row:Data!2': 'leave' })).toEqual([])
    expect(figuresOf(sheets, { 'row:Data!2': 'as-read' })).toHaveLength(2)
  })
})
