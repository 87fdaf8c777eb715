import { describe, expect, it } from 'vitest'
import { importOf, lineOf, problemsIn, told } from './table-lines.ts'

const quarter = { frequency: 'quarterly', periodStart: '2026-07-01' } as const
const alone = { ...quarter, asksFraction: false } as const
const series = [
  lineOf('QA01', quarter),
  lineOf('CT01', { ...alone, unit: 'count', decimals: 0 }),
  lineOf('GB01', { ...alone, unit: 'pounds', decimals: 0 }),
  lineOf('PC01', alone),
]
const reading = (text: string, answers = {}) => importOf(text, { series, answers })
const left = (text: string) => reading(text).left.map(({ line, because }) => [line, because])

describe('a row of a text', () => {
  it.each([
    ['Code,Value\nGB01,£1,200\n', '£1,200'],
    ['Code,Value,Comment\nGB01,1,200,fine\n', '1,200'],
    ['Code,Numerator,Denominator\nQA01,1,234,2,000\n', '1,234'],
  ])('whose number a comma tore in two is left out: %j', (text, number) => {
    expect(left(text)).toEqual([[2, expect.stringContaining(`“${number}” may be one number in two of them`)]])
    expect(reading(text).changes).toEqual([])
  })

  it('with a note beside its last column is read', () => {
    const { unread } = reading('Code,Value\nCT01,12,see note\nCT01,12,2026\n')
    expect(unread).toMatchObject([{ column: 'C', because: 'It has no heading.', cells: 2 }])
    expect(told(reading('Code,Value\nCT01,12,see note\n'))).toEqual(['CT01 value 12'])
  })

  it.each(['KPI,Target', 'Indicator,Outturn', 'Code,Last year'])(
    'under other headings, %s, is not read as the figure',
    (headings) => {
      const text = `Code,Value\nCT01,12\n\n${headings}\nPC01,13\n`
      expect(told(reading(text))).toEqual(['CT01 value 12'])
      expect(left(text).map(([line]) => line)).toEqual([4, 5])
    },
  )
})

describe('a table that says its figures are in thousands', () => {
  it.each([
    'Code,Value\n,(000s)\nCT01,12\n',
    'Code,Value\n,£000\nGB01,12\n',
    'Code,Unit,Value\nCT01,000s,12\n',
    'Code,Value\nGB01,12\nAll figures in £000s,\n',
    'Code,Value\nGB01,12\n\n"Note: amounts are in thousands"\n',
    'Figures in £000s\nCode,Value\nGB01,12\n',
  ])('is asked about, wherever that stands: %j', (text) => {
    expect(reading(text).questions.map(({ id }) => id)).toEqual(['scale'])
    expect(reading(text).changes).toEqual([])
    const full = reading(text, { scale: 'full' })
    expect([full.questions, full.answered.map(({ id }) => id)]).toEqual([[], ['scale']])
    expect(told(full)).toHaveLength(1)
    expect(() => reading(text, { scale: 'parts' })).toThrow('write them out in full')
  })

  it.each(['Code,Unit,Value\nCT01,count,12\n', 'Code,Value,Comment\nCT01,12,in thousands of homes\n'])(
    'is not one that says so of something else: %j',
    (text) => {
      expect(reading(text).questions).toEqual([])
    },
  )
})

describe('the day on which a period ends', () => {
  it.each(['Period end', 'Quarter ending', 'Quarter ended', 'End date', 'As at'])(
    'is its period where nothing else says it: %s',
    (heading) => {
      const text = `Code,${heading},Value\nCT01,30 June 2026,12\n`
      expect(reading(text).changes.map(({ periodStart }) => periodStart)).toEqual(['2026-04-01'])
    },
  )

  it('is not read beside the first day', () => {
    const { changes, unread } = reading('Code,Period start,Period end,Value\nCT01,2026-07-01,2026-06-30,12\n')
    expect(changes.map(({ periodStart }) => periodStart)).toEqual(['2026-07-01'])
    expect(unread).toMatchObject([{ heading: 'Period end' }])
  })

  it.each(['1st July 2026', '1 of July 2026', '2026/07/01', '01/07/2026 00:00:00', '2026-07-01T00:00'])(
    'is written as %s, too',
    (day) => {
      const [row] = reading(`Code,Date,Value\nCT01,${day},12\n`, { days: 'day-first' }).changes
      expect(row?.periodStart).toBe('2026-07-01')
    },
  )
})

describe('a heading', () => {
  it('of % alone is over percentages', () => {
    expect(told(reading('Code,%\nPC01,93\n'))).toEqual(['PC01 value 93.0%'])
    expect(problemsIn(reading('Code,%\nCT01,93\n'))).toHaveLength(1)
    const beside = reading('Code,No.,Out of,%\nQA01,14,20,75\n')
    expect(beside.changes[0]?.doubts).toMatchObject([
      { sentence: 'The table says 75; 14 of 20 is 70, and that is taken.' },
    ])
  })

  it('of an agency’s name tells its rows apart', () => {
    expect(left('Code,Agency name,Value\nCT01,Northmere Council,12\n')).toEqual([
      [2, expect.stringContaining('It is a row of Northmere Council')],
    ])
  })
})
