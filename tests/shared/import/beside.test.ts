import { describe, expect, it } from 'vitest'
import { importOf, lineOf, problemsIn, told } from './table-lines.ts'

const quarter = { frequency: 'quarterly', periodStart: '2026-07-01' } as const
const count = { unit: 'count', decimals: 0, asksFraction: false } as const
const quarterly = [lineOf('PO02', { ...quarter, ...count })]
const left = (text: string, how = {}) => importOf(text, how).left.map(({ line, because }) => [line, because])

describe('tables side by side', () => {
  it('are each read by their own headings, also without a column between them', () => {
    const beside = 'Code,Numerator,Denominator,,Code,Value\nPO01,5,10,,PO02,6\n'
    const figures = ['PO01 numerator 5', 'PO01 denominator 10', 'PO01 value 50.0%', 'PO02 value 6']
    expect(told(importOf(beside))).toEqual(figures)
    const alike = importOf(
      'Code,Numerator,Denominator,Value,Code,Numerator,Denominator,Value\nPO01,5,10,,PO02,,,6\n',
    )
    expect([told(alike), alike.left, alike.unread]).toEqual([figures, [], []])
  })

  it('are read where the first of them says nothing that is taken', () => {
    const reading = importOf('Code,Value,,Code,Value\nPO09,5,,PO02,6\n')
    expect([told(reading), reading.left.map(({ what }) => what)]).toEqual([['PO02 value 6'], ['PO09']])
  })

  it('are each of the period over them, and both under the title of the whole', () => {
    const own = importOf('October 2026,,,November 2026,\nCode,Value,,Code,Value\nPO02,5,,PO02,6\n')
    expect([told(own), own.questions.map(({ id }) => id)]).toEqual([[], ['title:2026-11-01:2026-10-01']])
    const both = importOf('September 2026\nCode,Value,,Code,Value\nPO02,5,,PO02,5\n', {
      answers: { 'title:2026-09-01:2026-10-01': 'title' },
    })
    expect(both.changes.map(({ periodStart }) => periodStart)).toEqual(['2026-09-01'])
    expect(both.left.map(({ because }) => because)).toEqual([
      'It stands above the headings.',
      'The same as line 3.',
    ])
  })

  it('that give one figure twice save neither, and both are of another agency under its name', () => {
    expect(problemsIn(importOf('Code,Value,,Code,Value\nPO02,5,,PO02,6\n'))).toHaveLength(2)
    const reading = importOf('Code,Value,,Code,Value\nNorthmere Council\nPO02,5,,PO02,5\n', {
      answers: { 'block:northmere council': 'other' },
    })
    expect(reading.changes).toEqual([])
  })

  it('have every cell read or named', () => {
    const { unread, left } = importOf('Code,Value,,Code,Value,\nPO02,6,x,PO09,7,y\nNote: final\n')
    expect(unread.map(({ column, because }) => [column, because])).toEqual([
      ['C', 'It has no heading.'],
      ['F', 'It has no heading.'],
    ])
    expect(left.map(({ what }) => what)).toEqual(['Note: final', 'PO09'])
  })
})

describe('a period', () => {
  it('that is a number is asked about, once for a table, and then read as the day it is in a spreadsheet', () => {
    const text = 'Code,Period,Value\nPO02,46296,5\nPO02,46023.0,6\n'
    const { questions, changes } = importOf(text)
    expect([changes, questions.map(({ id, lines }) => [id, lines])]).toEqual([[], [['serial-days', [2, 3]]]])
    expect(questions[0]?.sentence).toContain('46296. As a spreadsheet counts days that is 1 October 2026.')
    const yes = importOf(text, { answers: { 'serial-days': 'days' } })
    expect(yes.changes.map(({ periodStart }) => periodStart)).toEqual(['2026-10-01', '2026-01-01'])
    expect(yes.answered.map(({ id, answer }) => [id, answer])).toEqual([['serial-days', 'days']])
    expect(left(text, { answers: { 'serial-days': 'none' } })).toEqual([
      [2, 'You said that “46296” is no day.'],
      [3, 'You said that “46023.0” is no day.'],
    ])
  })

  it('that is a number over a column is named with the day it may be, and its figures are of no period', () => {
    const { changes, unread } = importOf('Code,46023\nPO02,5\n')
    expect(changes).toEqual([])
    expect(unread.map(({ because }) => because)).toEqual([
      '“46023” may be 1 January 2026 as a spreadsheet counts days: write it as 2026-01-01.',
    ])
  })

  it('of another length than is asked for is told as such, with the one it lies in', () => {
    const month = 'a quarter is asked for here: if it is of the whole quarter, write Q2 2026/27.'
    for (const text of ['Jul-26', '2026-09', 'August 2026'])
      expect(left(`Code,Period,Value\nPO02,${text},5\n`, { series: quarterly })).toEqual([
        [2, `“${text}” is a month, and ${month}`],
      ])
    expect(left('Code,Period,Value\nPO02,Q2 2026/27,5\n')).toEqual([
      [2, '“Q2 2026/27” is a quarter, and a month is asked for here: write it as, for example, July 2026.'],
    ])
  })
})
