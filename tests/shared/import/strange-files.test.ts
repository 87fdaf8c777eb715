import { describe, expect, it } from 'vitest'
import { importOf, lineOf, problemsIn, told } from './table-lines.ts'

const quarter = { frequency: 'quarterly', periodStart: '2026-07-01' } as const
const alone = { ...quarter, asksFraction: false } as const
const council = [
  ...['QA01', 'QA02'].map((code) => lineOf(code, quarter)),
  lineOf('CC07', { ...quarter, seriesId: 'all of CC07' }),
  lineOf('CC07', { ...quarter, seriesId: 'young of CC07', lineName: 'Aged 0 to 4', isWhole: false }),
  lineOf('CT01', { ...alone, unit: 'count', decimals: 0 }),
  lineOf('PC01', alone),
  lineOf('GB01', { ...alone, unit: 'pounds', decimals: 0 }),
]
const reading = (text: string, answers = {}) => importOf(text, { series: council, answers })
const figures = (text: string, answers = {}) =>
  told(reading(text, answers)).filter((each) => / (numerator|denominator|value|reason) /.test(each))
const asked = (text: string, answers = {}) => reading(text, answers).questions.map(({ id }) => id)
const left = (text: string) => reading(text).left.map(({ line, because }) => [line, because])

describe('a heading', () => {
  it('that says percentage is over no count, and one that says count over no percentage', () => {
    const percentages = reading('Code,Percentage\nCT01,93\nPC01,93\n')
    expect(problemsIn(percentages)).toEqual([
      '2: “Percentage” heads percentages, and this figure is of another kind (count).',
    ])
    expect(problemsIn(reading('Code,Value (%)\nGB01,93\n'))).toHaveLength(1)
    expect(problemsIn(reading('Code,Rate\nCT01,93\nPC01,93\n'))).toHaveLength(1)
    expect(problemsIn(reading('Code,Count\nCT01,93\nPC01,93\n'))).toEqual([
      '3: “Count” heads counts, and this figure is of another kind (percent).',
    ])
    expect(problemsIn(reading('Code,Numerator (%),Denominator\nQA01,14,20\n'))).toEqual([
      '2: “Numerator (%)” heads percentages, and a numerator is a count: enter how many.',
    ])
  })

  it('of a total beside the figures of several periods is the sum of them, and not read', () => {
    const wide = reading('Code,Q1 2026/27,Q2 2026/27,Total\nCT01,1,2,3\n')
    expect(told(wide)).toEqual(['CT01 value 1', 'CT01 value 2'])
    expect(wide.unread).toMatchObject([
      { column: 'D', because: 'It adds up the periods beside it, and is the figure of none of them.' },
    ])
  })

  it.each([
    ',,Q2 2026/27,,Q1 2026/27,\nCode,Indicator,Numerator,Denominator,Numerator,Denominator\n',
    'Code,Indicator,Q2 2026/27,,Q1 2026/27,\n,,Numerator,Denominator,Numerator,Denominator\n',
  ])('stands on two lines where one says the periods: %j', (headings) => {
    const { changes, questions } = reading(`${headings}QA01,,14,20,5,6\n`)
    expect(questions).toEqual([])
    expect(
      changes.map(({ periodStart, after }) => [periodStart, after.numerator, after.denominator]),
    ).toEqual([
      ['2026-07-01', '14', '20'],
      ['2026-04-01', '5', '6'],
    ])
  })

  it.each(['Report of,28/11/2026,', '28/11/2026,,', 'Q2 2026/27,,', ',28/11/2026,seen'])(
    'is no title: the figures under %j are of the return',
    (title) => {
      const { changes, left } = reading(`${title}\nCode,Numerator,Denominator\nQA01,14,20\n`)
      expect(changes.map(({ periodStart }) => periodStart)).toEqual(['2026-07-01'])
      expect(left).toMatchObject([{ line: 1, because: 'It stands above the headings.' }])
    },
  )

  it('of a number beside what it is out of is the numerator', () => {
    expect(figures('Code,Number,Out of\nQA01,14,20\n')).toContain('QA01 numerator 14')
  })
})

describe('a value beside its fraction', () => {
  const doubtsOf = (value: string) =>
    reading(`Code,Numerator,Denominator,Value\nQA01,353,402,${value}\n`).changes[0]?.doubts.filter(
      ({ field }) => field === 'value',
    )
  it('is the same where the last digits of a division differ, and told where it is another', () => {
    expect(doubtsOf('87.8109452736318%')).toEqual([])
    expect(doubtsOf('87.8109452736319%')).toEqual([])
    expect(doubtsOf('87.8%')).toEqual([])
    expect(doubtsOf('87.9%')).toHaveLength(1)
    expect(doubtsOf('87.8109453%')).toEqual([])
    expect(doubtsOf('87.8109553%')).toHaveLength(1)
  })
})

describe('tables under one another', () => {
  it('are each read by their own headings', () => {
    const text = 'Code,Numerator,Denominator\nQA01,14,20\n\nCode,Denominator,Numerator\nQA02,8,3\n'
    expect(figures(text)).toEqual([
      ...['QA01 numerator 14', 'QA01 denominator 20', 'QA01 value 70.0%'],
      ...['QA02 numerator 3', 'QA02 denominator 8', 'QA02 value 37.5%'],
    ])
  })

  it('are not saved while a question about one of them is open', () => {
    const text = 'Code,Numerator,Denominator\nQA01,14,20\nCode,Num,N,Denominator\nQA02,3,4,8\n'
    expect(asked(text)).toEqual(['column:numerator'])
    expect(reading(text).changes).toEqual([])
  })
})

describe('a number that can be read in two ways', () => {
  it('is asked about: a point before three digits of a count', () => {
    const text = 'Code;Numerator;Denominator\nQA01;1.234;2.345\n'
    expect(asked(text)).toEqual(['point'])
    expect(figures(text, { point: 'thousands' })).toContain('QA01 numerator 1,234')
    expect(figures(text, { point: 'decimals' })).toContain('QA01 numerator 1.234')
    expect(reading(text, { point: 'thousands' }).answered).toMatchObject([
      { id: 'point', answer: 'thousands' },
    ])
  })

  it('is asked about: a percentage below one, which may be a share', () => {
    const text = 'Code,Value\nPC01,0.93\n'
    expect(asked(text)).toEqual(['share'])
    expect(figures(text, { share: 'shares' })).toEqual(['PC01 value 93.0%'])
    expect(figures(text, { share: 'percentages' })).toEqual(['PC01 value 0.93%'])
    expect(figures('Code,Value\nPC01,1\n', { share: 'shares' })).toEqual(['PC01 value 100.0%'])
    expect(figures('Code,Value\nPC01,0.93%\n', { share: 'shares' })).toEqual(['PC01 value 0.93%'])
  })

  it('says one thing in a file that was exported here, and in a workbook that holds numbers', () => {
    const file = 'indicator_code,period_start,numerator,denominator,value\nQA01,2026-07-01,1.234,2.345,\n'
    expect(asked(file)).toEqual([])
    expect(asked('indicator_code,period_start,value\nPC01,2026-07-01,0.93\n')).toEqual([])
    const rows = [
      { line: 1, cells: ['Code', 'Numerator', 'Denominator'] },
      { line: 2, cells: ['QA01', '1.234', '2.345'] },
    ]
    expect(importOf(rows, { series: council, isTyped: true }).questions).toEqual([])
  })

  it('is one of several in a row without headings, and none is taken', () => {
    expect(problemsIn(reading('PC01\t93\t95\nCT01\t12\t13\n'))).toHaveLength(2)
    expect(figures('QA01\t14\t20\t70\nPC01\t\t\t93\n')).toContain('PC01 value 93.0%')
  })
})

describe('a row', () => {
  it('that cannot be read is not said to be the same as another', () => {
    const { left: rows, changes } = reading('Code,Value\nGB01,£93k\nGB01,£1.2m\n')
    expect(rows).toEqual([])
    expect(changes).toHaveLength(2)
    expect(reading('Code;Value\nPC01;93,5\nPC01;94,5\n').left).toEqual([])
  })

  it('under merged cells is of the line, and of the agency, above it', () => {
    const months = council.map((line) => ({
      ...line,
      frequency: 'monthly' as const,
      periodStart: '2026-10-01',
    }))
    const text = 'Code,Series,Period,Numerator,Denominator\nCC07,Aged 0 to 4,Sep 2026,1,2\n,,Oct 2026,3,4\n'
    const { changes, questions } = importOf(text, { series: months })
    expect(questions).toEqual([])
    expect(changes.map(({ seriesId }) => seriesId)).toEqual(['young of CC07', 'young of CC07'])
    const agencies = 'Agency,Code,Numerator,Denominator\nCouncil,QA01,1,2\n,QA02,3,4\nPolice,QA01,5,6\n'
    expect(figures(agencies)).toEqual(['QA01 numerator 5', 'QA01 denominator 6', 'QA01 value 83.3%'])
    expect(reading(agencies).left).toHaveLength(2)
  })
})

describe('a period', () => {
  it('without its year, or of an unknown kind of year, is left with the reason', () => {
    expect(left('Code,Quarter,Numerator,Denominator\nQA01,Q1,1,2\nQA02,Q3 2026,1,2\n')).toEqual([
      [2, '“Q1” does not say its year: write it as Q2 2026/27.'],
      [
        3,
        '“Q3 2026” can be of a financial or of a calendar year: write Q2 2026/27, or the quarter’s first day.',
      ],
    ])
  })

  it('given by the number of a month is no quarter', () => {
    const text = 'Code,Year,Month,Numerator,Denominator\nQA01,2026/27,3,1,2\n'
    expect(left(text)).toEqual([[2, '“3 2026/27” is no period: write it as 2026-10-01.']])
    const months = [lineOf('PO01', { periodStart: '2026-03-01' })]
    const [change] = importOf('Code,Year,Month,Numerator,Denominator\nPO01,2026,3,1,2\n', {
      series: months,
    }).changes
    expect(change?.periodStart).toBe('2026-03-01')
  })
})

describe('a table that says one thing and looks like another', () => {
  const rows = (text: string, answers = {}) => told(reading(text, answers))

  it('heads its amounts “£000”, and is not read as pounds', () => {
    expect(() => reading('Code,£000\nGB01,5\n')).toThrow('The first row looks like headings')
    expect(() => reading('Code,000s\nGB01,5\n')).toThrow('The first row looks like headings')
  })

  it.each(['Values in thousands', 'Spending (£000s)', 'All amounts are in £m'])('is titled “%s”', (title) => {
    const text = `${title},\nCode,Value\nGB01,5\n`
    expect([asked(text), rows(text)]).toEqual([['scale'], []])
    expect(rows(text, { scale: 'full' })).toEqual(['GB01 value £5'])
    expect(() => reading(text, { scale: 'parts' })).toThrow('write them out in full')
  })

  it('has the rows of another agency under its name', () => {
    const blocks = 'Northmere Police,\nCode,Value\nCT01,1\nNorthmere Council,\nCode,Value\nCT01,2\nPC01,3\n'
    expect([asked(blocks), rows(blocks)]).toEqual([['block:northmere council'], ['CT01 value 1']])
    const other = { 'block:northmere council': 'other' }
    expect(rows(blocks, other)).toEqual(['CT01 value 1'])
    expect(reading(blocks, other).left.map(({ because }) => because)).toContain(
      'It stands under “Northmere Council”, and is that agency’s.',
    )
    const title = 'Council,,\nCode,Numerator,Denominator\nQA01,1,2\n'
    expect(asked(title)).toEqual(['block:council'])
    expect(figures(title, { 'block:council': 'own' })).toContain('QA01 numerator 1')
    const back = 'Council,\nCode,Value\nCT01,2\nPolice,\nPC01,3%\n'
    expect(rows(back)).toEqual(['PC01 value 3.0%'])
  })

  it('goes on under headings that are not known, and those rows are not read', () => {
    const text = 'Code,Numerator,Denominator\nQA01,1,2\nKennzahl,Nenner,Zähler\nQA02,3,4\n'
    expect(figures(text)).toEqual(['QA01 numerator 1', 'QA01 denominator 2', 'QA01 value 50.0%'])
    expect(left(text)).toEqual([
      [3, 'It looks like headings that are not known: the rows under it are not read.'],
      [4, 'It stands under headings that are not known (line 3).'],
    ])
    const again = `${text}Code,Numerator,Denominator\nQA02,3,4\n`
    expect(figures(again)).toContain('QA02 numerator 3')
  })

  it('has digits that are seen in another order than they are kept', () => {
    expect(problemsIn(reading('Code,Value\nCT01,\u202e21\u202c\n'))).toEqual([
      '2: This number holds signs that turn its digits round: type it anew.',
    ])
  })

  it.each([
    ...['2026-27 Q2', 'FY26/27 Q2', 'Q2 FY26/27', 'Q2 26/27', '26/27 Q2', '2026/27 - Q2', 'Q2-2026/27'],
    ...['Jul-Sep 2026', 'July to September 2026'],
  ])('writes its quarter %s', (period) => {
    expect(rows(`Code,Period,Value\nCT01,${period},5\n`)).toEqual(['CT01 value 5'])
  })

  it.each(['Q2 26/28', 'FY26/26 Q2', 'Aug-Oct 2026', 'Jul-Aug 2026'])('writes no quarter %s', (period) => {
    expect(rows(`Code,Period,Value\nCT01,${period},5\n`)).toEqual([])
  })
})
