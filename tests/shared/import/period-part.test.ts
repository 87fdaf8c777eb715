import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import { describe, expect, it } from 'vitest'
import { importOf, lineOf, told } from './table-lines.ts'

const alone = { asksFraction: false, unit: 'count', decimals: 0 } as const
const series = [
  lineOf('QA01', { ...alone, frequency: 'quarterly', periodStart: '2026-07-01' }),
  lineOf('MO01', { ...alone, periodStart: '2026-10-01' }),
  lineOf('TM01', { ...alone, frequency: 'termly', periodStart: '2026-01-01' }),
  lineOf('HY01', { ...alone, frequency: 'half-yearly', periodStart: '2026-04-01' }),
]
const reading = (text: string, answers: Answers = {}) => importOf(text, { series, answers })
const left = (text: string) => reading(text).left.map(({ because }) => because)
const periods = (text: string) => reading(text).changes.map(({ periodStart }) => periodStart)
const withoutYear = (text: string) => expect.stringContaining(`“${text}” does not say its year`)

describe('a period without a year', () => {
  it.each([
    ['QA01', 'Q1'],
    ['QA01', 'Second quarter'],
    ['QA01', 'Apr - Jun'],
    ['MO01', 'April'],
    ['MO01', 'Sept'],
    ['MO01', 'Month 7'],
    ['TM01', 'Spring term'],
    ['TM01', 'Autumn 1'],
    ['TM01', 'Term 3'],
    ['HY01', 'H1'],
    ['HY01', 'First half'],
    ['MO01', 'Week 12'],
  ])('of %s, %s, is not read, whether it stands in a row or over a column, and says why', (code, part) => {
    expect(left(`Code,Period,Value\n${code},${part},14\n`)).toEqual([withoutYear(part)])
    expect(left(`${code},${part},14\n`)).toEqual([withoutYear(part)])
    for (const heading of [part, `${part} value`]) {
      const { changes, unread } = reading(`Code,${heading},Target\n${code},14,15\n`)
      expect(changes).toEqual([])
      expect(unread[0]).toMatchObject({ column: 'B', heading, because: withoutYear(part) })
    }
  })

  it.each([
    ['QA01', 'Q1'],
    ['QA01', 'Return of the council: Quarter 1'],
    ['QA01', 'April to June'],
    ['MO01', 'April return'],
    ['MO01', 'Return for May'],
    ['MO01', 'Month 7'],
    ['TM01', 'Autumn term figures'],
    ['TM01', 'Spring 1'],
    ['HY01', 'Second half'],
  ])('in a title over rows of %s is asked about: %s', (code, title) => {
    const { questions, changes } = reading(`${title}\nCode,Value\n${code},14\n`)
    expect(changes).toEqual([])
    expect(questions).toHaveLength(1)
    expect(questions[0]?.sentence).toMatch(/^A title says “.*” without a year/)
    const between = reading(`Code,Value\n${title},\n${code},14\n`)
    expect([between.changes.length, between.questions.length]).toEqual([0, 1])
  })

  it.each([
    ['QA01', 'Q2'],
    ['MO01', 'October'],
    ['TM01', 'Spring term'],
    ['HY01', 'April to September'],
    ['MO01', 'Figures may change'],
    ['MO01', 'printed on 3 September'],
    ['QA01', 'April'],
    ['TM01', 'Spring programme'],
  ])('in a title is not asked about where it is the own of %s, or none of its kind: %s', (code, title) => {
    expect(reading(`${title}\nCode,Value\n${code},14\n`).questions).toEqual([])
    expect(told(reading(`${title}\nCode,Value\n${code},14\n`))).toEqual([`${code} value 14`])
  })

  it('in a title is of the year that somebody says, or of none here', () => {
    const text = 'Q3\nCode,Value\nQA01,14\n'
    const id = 'title-part:q3:2026-07-01'
    const [question] = reading(text).questions
    expect(question?.choices.map((choice) => [choice.id, choice.label])).toEqual([
      ['2025-10-01', 'Q3 2025/26'],
      ['own', 'Q2 2026/27: the period of this return'],
      ['none', 'Of another: leave these rows out'],
    ])
    const of = (answer: string) => reading(text, { [id]: answer })
    expect(of('2025-10-01').changes).toMatchObject([{ periodStart: '2025-10-01' }])
    expect(of('own').changes).toMatchObject([{ periodStart: '2026-07-01' }])
    expect(of('none').left).toMatchObject([{}, { because: 'You said that it is not of Q2 2026/27.' }])
    expect(of('own').answered).toMatchObject([{ id, answer: 'own' }])
  })

  it('is of the year that another title says', () => {
    expect(reading('Performance 2026/27\nQuarter 1\nCode,Value\nQA01,14\n').questions).toMatchObject([
      { id: 'title:2026-04-01:2026-07-01' },
    ])
    expect(periods('Performance 2026/27\nQuarter 2\nCode,Value\nQA01,14\n')).toEqual(['2026-07-01'])
  })

  it.each(['2026/27', ',2026/27,,', 'FY2026-27'])('is of the year over it: %s', (years) => {
    expect(periods(`${years}\nCode,Q1,Q2\nQA01,14,15\n`)).toEqual(['2026-04-01', '2026-07-01'])
  })

  it('is of the year over it and beside it, where there are several', () => {
    const text = ',2025/26,,2026/27\nCode,Nov,Feb,Apr\nMO01,1,2,3\n'
    expect(periods(text)).toEqual(['2025-11-01', '2026-02-01', '2026-04-01'])
  })

  it('is what a sheet is called, as with a year', () => {
    const rows = [
      { line: 1, cells: ['Code', 'Value'] },
      { line: 2, cells: ['QA01', '14'] },
    ]
    const asked = (sheet: string) => importOf(rows, { series, sheet }).questions.map(({ id }) => id)
    expect(asked('Q1')).toEqual(['title-part:q1:2026-07-01'])
    expect(asked('Q1 2026-27')).toEqual(['title:2026-04-01:2026-07-01'])
    expect(asked('Q2')).toEqual([])
    expect(asked('Sheet1')).toEqual([])
  })
})
