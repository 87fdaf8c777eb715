import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyRow } from '@roundtable/shared/figure/entered-figure.ts'
import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import { readPeriod } from '@roundtable/shared/import/table/read-period.ts'
import { describe, expect, it } from 'vitest'
import { importOf, lineOf, problemsIn, told } from './table-lines.ts'

const quarter = { frequency: 'quarterly', periodStart: '2026-07-01' } as const
const council = [
  lineOf('QA01', { name: 'Multi-agency audits graded good or outstanding', ...quarter }),
  lineOf('QA02', quarter),
  lineOf('VO02', { name: 'Young people’s asks answered within one quarter', ...quarter }),
  ...['CC05', 'CC07', 'CC09', 'HP13', 'CL04', 'WF01', 'WF02', 'WF03', 'WF05'].map((code) =>
    lineOf(code, quarter),
  ),
  lineOf('WF04', { unit: 'cases_per_worker', ...quarter }),
]
const draft = { ...emptyRow, numerator: '86', denominator: '329', value: '26.1398176291793' }

const reading = (file: string, answers: Answers = {}, entries = {}) =>
  importOf(readFileSync(join(import.meta.dirname, 'cases', file), 'utf8'), {
    series: council,
    answers,
    entries,
  })
const figures = (file: string, answers: Answers = {}, entries = {}) =>
  told(reading(file, answers, entries)).filter((each) => / (numerator|denominator|reason) /.test(each))
const ready = ({ changes }: ReturnType<typeof reading>) =>
  changes.filter(({ problems }) => problems.length === 0).map(({ label }) => label.slice(0, 4))

describe('a file that was misread', () => {
  it('is separated by what splits its row of headings, wherever that stands', () => {
    expect(ready(reading('01-pass-no-title.csv'))).toEqual(['QA01', 'QA02', 'VO02'])
    expect(figures('01-smallest-fail.csv')).toEqual([
      'QA01 numerator 14',
      'QA01 denominator 20',
      'VO02 numerator 10',
      'VO02 denominator 12',
    ])
    expect(reading('01-smallest-fail.csv').left).toMatchObject([
      { line: 1, what: 'Return', because: 'It stands above the headings.' },
    ])
  })

  it('is separated as its first line says', () => {
    const text = 'sep=;\r\nCode;Numerator;Denominator\r\nQA01;14;20\r\n'
    expect(told(importOf(text, { series: council }))).toContain('QA01 numerator 14')
  })

  it('ends its lines outside quotation marks', () => {
    expect(ready(reading('02-fail.csv'))).toEqual(['QA01', 'VO02'])
    expect(ready(reading('02-pass-cr-only.csv'))).toEqual(['QA01', 'VO02'])
  })

  it('knows a heading with the mark of a note', () => {
    expect(figures('08-fail-denominator-note.csv', {}, { CC05: draft })).toEqual([
      'CC05 numerator 90',
      'CC05 denominator 341',
    ])
    const known = '08-pass-known-headings.csv'
    expect(figures(known, {}, { CC05: draft })).toEqual(['CC05 numerator 90', 'CC05 denominator 341'])
  })

  it('with quarters side by side gives the quarter of the return, and names what it does not read', () => {
    const wide = reading('08-fail-wide-quarters.csv', {}, { CC05: draft })
    const own = wide.changes.filter(({ periodStart }) => periodStart === '2026-07-01')
    expect(told({ ...wide, changes: own })).toEqual([
      'QA01 numerator 15',
      'QA01 denominator 21',
      'QA01 value 71.4%',
      'QA01 happened On track',
      'CC05 numerator 90',
      'CC05 denominator 341',
      'CC05 value 26.4%',
      'CC05 happened Three moves in August',
    ])
    expect(wide.unread.map(({ column, heading, because }) => [column, heading, because])).toEqual([
      ['G', 'Target', 'It is known, and no part of what a return takes in.'],
      ['H', 'Status', 'It is known, and no part of what a return takes in.'],
    ])
  })

  it('has its symbols as they are published', () => {
    const { changes } = reading('09-symbols-in-reason.csv')
    const reasons = changes.map(({ label, after, problems }) => [
      label.slice(0, 4),
      after.reason,
      problems.length,
    ])
    expect(reasons).toEqual([
      ['QA01', 'suppressed', 0],
      ['QA02', 'not-available', 0],
      ['VO02', 'nil-return', 0],
      ['CC05', 'low-reliability', 0],
      ['CC09', 'suppressed', 0],
      ['HP13', 'not-available', 0],
      ['CL04', 'suppressed', 0],
      ['WF03', 'suppressed', 0],
      ['WF04', 'low-reliability', 0],
      ['WF02', null, 1],
      ['WF01', 'not-available', 0],
    ])
  })

  it('has its period in two columns', () => {
    const { questions, left } = reading('10-fail-year-and-quarter.csv')
    expect([questions, left]).toEqual([[], []])
    expect(ready(reading('10-fail-year-and-quarter.csv'))).toEqual(['QA01', 'VO02'])
  })

  it('has every number read as a comma was answered', () => {
    const file = '13-fail-decimal-comma-thousands-point.csv'
    expect(ready(reading(file))).toEqual([])
    expect(figures(file, { comma: 'decimals' })).toEqual([
      'WF01 numerator 19.9',
      'WF01 denominator 160.8',
      'WF04 numerator 2,448',
      'WF04 denominator 147.2',
    ])
    const mixed = importOf('Code;Numerator;Denominator\nQA01;1,5;20\nQA02;2.5;20\n', {
      series: council,
      answers: { comma: 'decimals' },
    })
    expect(problemsIn(mixed)).toEqual([
      '3: “2.5” has a point, and commas are decimals in this table: write it with a comma.',
    ])
  })

  it('has thousands, spaces, minus signs and brackets as spreadsheets write them, and no count below 0', () => {
    const thousands = reading('13-thousands.csv')
    expect(ready(thousands)).toEqual(['WF05', 'QA01', 'WF04', 'HP13'])
    const isReady = ({ problems }: (typeof thousands)['changes'][number]) => problems.length === 0
    const taken = told({ ...thousands, changes: thousands.changes.filter(isReady) })
    expect(taken.filter((each) => / (numerator|denominator) /.test(each))).toEqual([
      'WF05 numerator 3,150',
      'WF05 denominator 3,610',
      'QA01 numerator 14',
      'QA01 denominator 20',
      'WF04 numerator 2,448',
      'WF04 denominator 147.2',
      'HP13 numerator 1',
      'HP13 denominator 50',
    ])
    expect(problemsIn(thousands).map((sentence) => sentence.split(':')[0])).toEqual(['5', '6', '7'])
  })

  it('has names with the signs a word processor makes', () => {
    expect(ready(reading('15-fail-name-curly.csv'))).toEqual(['VO02'])
    expect(ready(reading('15-pass-straight.csv'))).toEqual(['VO02', 'QA01'])
  })

  it('has a percentage in the place of a count, and none of it is taken', () => {
    const { changes } = reading('19-fail-numerator-is-percent.csv')
    expect(changes.map(({ problems }) => problems[0]?.sentence)).toEqual([
      'A percentage is no count: enter how many, as 14 of 20, without %.',
      'A percentage is no count: enter how many, as 14 of 20, without %.',
    ])
    expect(ready(reading('19-pass-no-headings-counts.csv'))).toEqual(['QA01', 'VO02'])
  })
})

describe('a figure', () => {
  const half = 'Code,Numerator\nCC05,90\n'
  const halfOf = (answers: Answers) => importOf(half, { series: council, answers, entries: { CC05: draft } })

  it('is never half from the file and half from before without somebody saying so', () => {
    const asked = halfOf({})
    expect(asked.questions.map(({ id, lines }) => [id, lines])).toEqual([['parts', [2]]])
    expect(problemsIn(asked)).toEqual([
      '2: The row gives no denominator: say first whether the 329 entered before is kept.',
    ])
    expect(halfOf({ parts: 'leave' }).left).toMatchObject([
      { line: 2, because: 'It gives a figure without its denominator.' },
    ])
    const kept = halfOf({ parts: 'keep' })
    expect(ready(kept)).toEqual(['CC05'])
    expect(kept.changes[0]?.doubts[0]?.sentence).toBe(
      'The denominator 329 is kept from before: the row gives none.',
    )
  })

  it('has its count beside a denominator as its numerator', () => {
    expect(told(importOf('Code,Count,Out of\nQA01,14,20\n', { series: council }))).toContain(
      'QA01 numerator 14',
    )
  })

  it.each(['=A1/0', '70%', '£14'])('has no numerator %s', (cell) => {
    const { changes } = importOf(`Code,Numerator,Denominator\nQA01,${cell},20\n`, { series: council })
    expect(changes[0]?.problems[0]?.field).toBe('numerator')
  })

  it('whose cell cannot be read is not ready, and the cell is named', () => {
    const sentence = 'The cell holds a formula that was never calculated.'
    const rows = [
      { line: 1, cells: ['Code', 'Numerator', 'Denominator', 'Extra'] },
      { line: 2, cells: ['QA01', '14', '', ''], faults: [{ column: 2, sentence }] },
      { line: 3, cells: ['QA02', '14', '20', ''], faults: [{ column: 3, sentence }] },
      { line: 4, cells: ['', '14', '20', ''], faults: [{ column: 0, sentence }] },
    ]
    const read = importOf(rows, { series: council, entries: { QA01: draft } })
    expect(read.changes[0]?.problems).toMatchObject([{ field: 'denominator', column: 'C', sentence }])
    expect(ready(read)).toEqual(['QA02'])
    expect(read.unread).toMatchObject([{ column: 'D', because: sentence }])
    expect(read.left).toMatchObject([{ line: 4, because: sentence }])
  })
})

describe('a table with words over its numbers', () => {
  it('is never read by its shape', () => {
    const text = 'Kennzahl,Zähler,Nenner\nQA01,14,20\n'
    expect(() => importOf(text, { series: council })).toThrow('The first row looks like headings')
  })
})

describe('a period', () => {
  it.each([
    ['annual', '2025-03'],
    ['annual', '2025/27'],
    ['annual', '2025/24'],
    ['annual', '2020-22'],
    ['annual', '2019-2023'],
    ['quarterly', 'Q1 2025/03'],
    ['quarterly', '2025/27 Q1'],
    ['half-yearly', 'H1 2025/03'],
  ] as const)('that is %s is not %s: the second year follows the first', (frequency, text) => {
    expect(readPeriod(text, frequency, null).ok).toBe(false)
  })

  it.each([
    ['monthly', '01-Oct-2026', '2026-10-01'],
    ['monthly', 'Jun-25', '2025-06-01'],
    ['termly', 'Summer 2025/26', '2026-04-01'],
    ['termly', 'Autumn 2025/26', '2025-09-01'],
    ['annual', '2025–26', '2025-04-01'],
    ['annual', '2025/2026', '2025-04-01'],
    ['quarterly', 'Quarter 2 2026/27', '2026-07-01'],
  ] as const)('that is %s is %s', (frequency, text, start) => {
    expect(readPeriod(text, frequency, null)).toEqual({ ok: true, start })
  })

  it('of the calendar is found from its month and its year of two', () => {
    const lines = [lineOf('PO01', { frequency: 'monthly', periodStart: '2027-01-01' })]
    const text = 'Code,Year,Month,Numerator,Denominator\nPO01,2026/27,January,14,20\n'
    expect(importOf(text, { series: lines }).changes[0]?.periodStart).toBe('2027-01-01')
  })
})

describe('a row of another agency', () => {
  const text =
    'Code,Agency,Numerator,Denominator\nPO01,council,14,20\nPO01,Northmere Police,15,20\nPO01,Cops,16,20\n'

  it('is left out by its Agency column, and a name nobody knows is asked about', () => {
    const asked = importOf(text)
    expect(asked.left).toMatchObject([
      { line: 2, because: 'It is a row of Northmere Council: this return takes its own agency’s figures.' },
    ])
    expect(asked.questions.map(({ id, lines }) => [id, lines])).toEqual([['agency:cops', [4]]])
    expect(told(importOf(text, { answers: { 'agency:cops': 'other' } }))).toContain('PO01 numerator 15')
  })
})

describe('what was answered', () => {
  it.each([
    ['comma', 'decimals', 'Code;Numerator;Denominator\nPO01;1,5;20\n'],
    ['days', 'day-first', 'Code,Period,Numerator,Denominator\nPO01,01/10/2026,14,20\n'],
    ['column:numerator', 'num', 'Code,Numerator,Num,Denominator\nPO01,14,15,20\n'],
    ['order', 'yes', '14\t20\n1234\t\n'],
  ])('is told with its question, and can be answered otherwise: %s', (id, answer, text) => {
    expect(importOf(text).questions.map((each) => each.id)).toEqual([id])
    const { questions, answered } = importOf(text, { answers: { [id]: answer } })
    expect(questions).toEqual([])
    expect(answered.map((each) => [each.id, each.answer])).toEqual([[id, answer]])
    expect(answered[0]?.choices.length).toBe(2)
  })
})
