import type { Area, Sheet } from '@roundtable/shared/past-figures/table/sheet.ts'
import { describe, expect, it } from 'vitest'
import { catalogueLines, lostCells } from './case-truth.ts'
import { readAll } from './read-all.ts'

type Rows = readonly (readonly string[])[]
const sheetOf = (name: string, rows: Rows, more: Partial<Sheet> = {}): Sheet => ({
  name,
  isHidden: false,
  rows: rows
    .map((cells, n) => ({ line: n + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== '')),
  merges: [],
  hiddenColumns: [],
  hiddenLines: [],
  notes: [],
  ...more,
})
const over = (line: number, fromColumn: number, toColumn: number): Area => ({
  fromLine: line,
  toLine: line,
  fromColumn,
  toColumn,
})

/** The figures that come out, in short; no cell is lost, whatever it is. */
function read(sheets: readonly Sheet[], answers: Record<string, string> = {}) {
  const reading = readAll(sheets, catalogueLines(), { answers, today: '2026-11-28' })
  expect(lostCells(sheets, reading)).toEqual([])
  const figures = reading.figures.map(({ series, periodStart, numerator, denominator, value }) =>
    [
      series.seriesId,
      periodStart.slice(0, 7),
      numerator === null ? value : `${numerator}/${denominator}`,
    ].join(' '),
  )
  return {
    figures: figures.sort(),
    questions: reading.questions.map(({ id }) => id),
    notRead: reading.notRead,
  }
}
const table = (periods: readonly string[], values: readonly string[], label = 'HE03') =>
  sheetOf('Data', [
    ['Measure', ...periods],
    [label, ...values],
  ])

const threeQuarters = ['HE03 2023-04 80', 'HE03 2023-07 81', 'HE03 2023-10 82']
const threeMonths = ['HP07 2023-04 80', 'HP07 2023-05 81', 'HP07 2023-06 82']
const values = ['80%', '81%', '82%']

describe('a quarter', () => {
  it.each([
    [['Q1 23/24', 'Q2 23/24', 'Q3 23/24']],
    [['Q1 2023-24', 'Q2 2023-24', 'Q3 2023-24']],
    [['2023-24 Qtr 1', '2023-24 Qtr 2', '2023-24 Qtr 3']],
    [['2023/24 Q1', '2023/24 Q2', '2023/24 Q3']],
    [['Qtr1 23/24', 'Qtr2 23/24', 'Qtr3 23/24']],
    [['Quarter 1 2023/2024', 'Quarter 2 2023/2024', 'Quarter 3 2023/2024']],
    [['Q1 (Apr-Jun) 2023/24', 'Q2 (Jul-Sep) 2023/24', 'Q3 (Oct-Dec) 2023/24']],
    [
      [
        'Quarter 1 (April to June) 2023/24',
        'Quarter 2 (July to September) 2023/24',
        'Q3 (October to December) 23/24',
      ],
    ],
    [['Apr-Jun 2023', 'Jul-Sep 2023', 'Oct-Dec 2023']],
    [['Apr - Jun 23', 'Jul - Sep 23', 'Oct - Dec 23']],
    [['23/24 Q1', '23/24 Q2', '23/24 Q3']],
    [['Q1 FY23/24', 'Q2 FY23/24', 'Q3 FY23/24']],
    [['Q1 2023/24*', 'Q2 2023/24', 'Q3 2023/24 (provisional)']],
    [['2023-04-01', '2023-07-01', '2023-10-01']],
    [['30/06/2023', '30/09/2023', '31/12/2023']],
  ])('is read from %j', (periods) => {
    expect(read([table(periods, values)])).toMatchObject({ figures: threeQuarters, questions: [] })
  })

  it.each([[['Q1 2023', 'Q2 2023', 'Q3 2023']], [['2023 Q1', '2023 Q2', '2023 Q3']]])(
    'of a year of four digits is asked about: %j',
    (periods) => {
      expect(read([table(periods, values)])).toMatchObject({ figures: [], questions: ['year-start'] })
      expect(read([table(periods, values)], { 'year-start': 'april' }).figures).toEqual(threeQuarters)
    },
  )
})

describe('a month', () => {
  it.each([
    [['Apr-23', 'May-23', 'Jun-23']],
    [['Apr 23', 'May 23', 'Jun 23']],
    [["Apr '23", "May '23", "Jun '23"]],
    [['April 2023', 'May 2023', 'June 2023']],
    [['2023-04', '2023-05', '2023-06']],
    [['2023/04', '2023/05', '2023/06']],
    [['01/04/2023', '01/05/2023', '01/06/2023']],
    [['30/04/2023', '31/05/2023', '30/06/2023']],
    [['Apr-23 (p)', 'May-23†', 'Jun-23 (revised)']],
  ])('is read from %j', (periods) => {
    expect(read([table(periods, values, 'HP07')])).toMatchObject({ figures: threeMonths, questions: [] })
  })

  it('among numbered months is no year, though it looks like one', () => {
    const months = ['2004-03', '2004-04', '2004-05', '2004-06']
    const { figures } = read([table(months, [...values, '83%'], 'HP07')])
    expect(figures).toEqual(['HP07 2004-03 80', 'HP07 2004-04 81', 'HP07 2004-05 82', 'HP07 2004-06 83'])
    const years = read([table(['2004-05', '2005-06', '2006-07'], values, 'HP07')])
    expect(years.figures).toEqual([])
  })

  it('takes its year from above, or from the sheet', () => {
    const above = sheetOf('Data', [
      ['', '2023/24', '', ''],
      ['Measure', 'Apr', 'May', 'Jun'],
      ['HP07', ...values],
    ])
    expect(read([above])).toMatchObject({ figures: threeMonths, questions: [] })
    const named = sheetOf('2023-24', [
      ['Measure', 'Apr', 'May', 'Jun'],
      ['HP07', ...values],
    ])
    expect(read([named])).toMatchObject({ figures: threeMonths, questions: [] })
  })
})

describe('what is no period of the indicator', () => {
  it.each([
    [['Week 1', 'Week 2', 'Week 3']],
    [['w/c 03/04/2023', 'w/c 10/04/2023', 'w/c 17/04/2023']],
    [['03/04/2023', '10/04/2023', '17/04/2023']],
    [['12 months to Jun 2023', '12 months to Jul 2023', '12 months to Aug 2023']],
    [['Rolling 12m Apr-23', 'Rolling 12m May-23', 'Rolling 12m Jun-23']],
    [['2021/22', '2022/23', '2023/24']],
    [['Q1 2023/24', 'Q2 2023/24', 'Q3 2023/24']],
    [['Apr-Sep 2023', 'Oct-Mar 2023/24', '2023/24']],
    [['Apr-23 target', 'May-23 target', 'Jun-23 target']],
    [['Apr-23 YTD', 'May-23 YTD', 'Jun-23 YTD']],
    [['Apr-27', 'May-27', 'Jun-27']],
  ])('gives no figure: %j', (periods) => {
    expect(read([table(periods, values, 'HP07')]).figures).toEqual([])
  })

  it('is a total between, after or below the periods', () => {
    const sheet = sheetOf(
      'Data',
      [
        ['', '2023/24', '', '', '', '', '2024/25', ''],
        ['Measure', 'Q1', 'Q2', 'Q3', 'Q4', 'Total', 'Q1', 'YTD'],
        ['HE03', '80%', '81%', '82%', '83%', '81.5%', '84%', '84%'],
        ['Average', '80%', '81%', '82%', '83%', '81.5%', '84%', '84%'],
        ['', '', '', '', '', '', '', ''],
        ['Source: the health team, September 2024', '', '', '', '', '', '', ''],
      ],
      { merges: [over(1, 1, 5), over(1, 6, 7)] },
    )
    const { figures, questions } = read([sheet])
    expect(questions).toEqual([])
    expect(figures).toEqual([...threeQuarters, 'HE03 2024-01 83', 'HE03 2024-04 84'])
  })
})

describe('a row that has the code of an indicator', () => {
  it.each([
    ['HE03 target', 'target'],
    ['HE03 England', 'elsewhere'],
    ['HE03: statistical neighbours', 'elsewhere'],
    ['HE03 (YTD)', 'year-to-date'],
    ['HE03 direction of travel', 'direction'],
    ['HE03 Immunisations up to date (in care 12 months+) target', 'target'],
  ])('and is not its figure gives none: %s', (label, kind) => {
    const sheet = sheetOf('Data', [
      ['Measure', 'Q1 2023/24', 'Q2 2023/24'],
      ['HE04', '70%', '71%'],
      [label, '80%', '81%'],
    ])
    const { figures, notRead } = read([sheet])
    expect(figures).toEqual(['HE04 2023-04 70', 'HE04 2023-07 71'])
    expect(notRead.map((each) => each.kind)).toContain(kind)
  })

  it('and a code of last year’s list beside another name is asked about', () => {
    const sheet = sheetOf('Data', [
      ['Code', 'Measure', 'Q1 2023/24', 'Q2 2023/24'],
      ['HE03', 'Dental check in last 12 months (in care 12 months+)', '80%', '81%'],
    ])
    expect(read([sheet])).toMatchObject({
      figures: [],
      questions: [expect.stringMatching(/^indicator:he03/)],
    })
  })
})

describe('two figures of one period', () => {
  it('that differ are asked about, wherever they stand', () => {
    const periods = ['Measure', 'Q1 2023/24', 'Q2 2023/24']
    const stacked = sheetOf('Data', [periods, ['HE03', '80%', '81%'], [], periods, ['HE03', '90%', '91%']])
    expect(read([stacked]).figures).toEqual([])
    const apart = [
      sheetOf('A', [periods, ['HE03', '80%', '81%']]),
      sheetOf('B', [periods, ['HE03', '80%', '85%']]),
    ]
    expect(read(apart).figures).toEqual(['HE03 2023-04 80'])
  })
})

describe('a layout', () => {
  it('of three levels of headings: year, quarter, number and base', () => {
    const sheet = sheetOf(
      'Data',
      [
        ['Measure', '2023/24', '', '', '', '', ''],
        ['', 'Q1', '', '', 'Q2', '', ''],
        ['', 'Number', 'Out of', '%', 'Number', 'Out of', '%'],
        ['HE03', '8', '10', '80%', '9', '10', '90%'],
      ],
      { merges: [over(1, 1, 6), over(2, 1, 3), over(2, 4, 6)] },
    )
    expect(read([sheet])).toMatchObject({
      figures: ['HE03 2023-04 8/10', 'HE03 2023-07 9/10'],
      questions: [],
    })
  })

  it('with a hidden column takes nothing of it', () => {
    const sheet = { ...table(['Q1 2023/24', 'Q2 2023/24', 'Q3 2023/24'], values), hiddenColumns: [2] }
    expect(read([sheet]).figures).toEqual(['HE03 2023-04 80', 'HE03 2023-10 82'])
  })

  it('of two tables side by side is never read across', () => {
    const sheet = sheetOf('Data', [
      ['Measure', 'Q1 2023/24', 'Q2 2023/24', '', 'Measure', 'Q1 2023/24', 'Q2 2023/24'],
      ['HE03', '80%', '81%', '', 'HE04', '70%', '71%'],
    ])
    const right = ['HE03 2023-04 80', 'HE03 2023-07 81', 'HE04 2023-04 70', 'HE04 2023-07 71']
    for (const figure of read([sheet]).figures) expect(right).toContain(figure)
  })

  it('whose years stand in the middle over their quarters never shifts a quarter into the year before', () => {
    const sheet = sheetOf('Data', [
      ['', '', '2023/24', '', '', '', '2024/25', '', ''],
      ['Measure', 'Q1', 'Q2', 'Q3', 'Q4', 'Q1', 'Q2', 'Q3', 'Q4'],
      ['HE03', '80%', '81%', '82%', '83%', '84%', '85%', '86%', '87%'],
    ])
    const right = [
      '2023-04 80',
      '2023-07 81',
      '2023-10 82',
      '2024-01 83',
      '2024-04 84',
      '2024-07 85',
      '2024-10 86',
      '2025-01 87',
    ]
    for (const figure of read([sheet]).figures) expect(right.map((each) => `HE03 ${each}`)).toContain(figure)
  })

  it('newest first, with the year over the first of its quarters', () => {
    const sheet = sheetOf('Data', [
      ['', '2024/25', '', '2023/24', '', '', ''],
      ['Measure', 'Q2', 'Q1', 'Q4', 'Q3', 'Q2', 'Q1'],
      ['HE03', '85%', '84%', '83%', '82%', '81%', '80%'],
    ])
    expect(read([sheet]).figures).toEqual([
      ...threeQuarters,
      'HE03 2024-01 83',
      'HE03 2024-04 84',
      'HE03 2024-07 85',
    ])
  })

  it('with the periods down and the year said once', () => {
    const sheet = sheetOf('Data', [
      ['Year', 'Quarter', 'HE03'],
      ['2023/24', 'Q1', '80%'],
      ['', 'Q2', '81%'],
      ['', 'Q3', '82%'],
    ])
    expect(read([sheet])).toMatchObject({ figures: threeQuarters, questions: [] })
  })
})

describe('a cell', () => {
  it.each(['12*', '12 (p)', '(3)', '1.234,56', '~80%', '80-85%', '80%?', 'c. 80'])(
    'that is not plainly a number is asked about, or named: %s',
    (cell) => {
      const { figures, questions } = read([table(['Q1 2023/24', 'Q2 2023/24'], ['80%', cell])])
      expect(figures).toEqual(['HE03 2023-04 80'])
      expect(questions.length).toBeLessThanOrEqual(1)
    },
  )
})
