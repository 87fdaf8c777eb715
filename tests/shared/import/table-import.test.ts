import { DomainError } from '@roundtable/shared/base/errors.ts'
import { emptyRow } from '@roundtable/shared/figure/entered-figure.ts'
import { describe, expect, it } from 'vitest'
import { importOf, lineOf, police, problemsIn, told } from './table-lines.ts'

const full = ['PO01 numerator 180', 'PO01 denominator 200', 'PO01 value 90.0%', 'PO02 value 1,234']

describe('a pasted table', () => {
  it.each([
    ['with headings', 'Code\tNumerator\tDenominator\tValue\nPO01\t180\t200\t\nPO02\t\t\t1,234\n'],
    [
      'with headings in another order',
      'value,denominator,indicator_code,numerator\n,200,PO01,180\n1234,,PO02,\n',
    ],
    [
      'with a title above and a blank line',
      'Return October\n\nIndicator;Num;Denom;Figure\nRepeat victims;180;200;\nCHILDREN IN CUSTODY;;;1 234\n',
    ],
    [
      'with trailing and invisible spaces',
      'code\tnumerator\tdenominator\tvalue\r\n PO01\u00a0\t180\u200b \t 200\t90%\r\npo02\t\t\t 1,234 \r\n\r\n',
    ],
    ['without headings', 'PO01\t180\t200\nPO02\t1234\t\n'],
    ['without headings, by name', 'Repeat victims\t180\t200\t90\nChildren in custody\t\t\t1234'],
    [
      'with what it does not take in beside it',
      'Code\tIndicator\tTarget\tNumerator\tDenominator\tValue\nPO01\tRepeat victims\t80\t180\t200\t90.0%\nPO02\tx\t\t\t\t1234',
    ],
  ])('%s is read as it was meant', (_, text) => {
    const reading = importOf(text)
    expect(told(reading)).toEqual(full)
    expect(reading.questions).toEqual([])
    expect(problemsIn(reading)).toEqual([])
  })

  it('without codes is asked about before its order counts', () => {
    const text = '180\t200\n1234\t'
    const asked = importOf(text)
    expect(asked.changes).toEqual([])
    expect(asked.questions.map(({ id }) => id)).toEqual(['order'])
    expect(told(importOf(text, { answers: { order: 'yes' } }))).toEqual(full)
  })

  it('changes only what it says', () => {
    const entry = {
      ...emptyRow,
      numerator: '170',
      denominator: '200',
      value: '85',
      happened: 'Fewer calls.',
    }
    const answers = { parts: 'keep' }
    const text = 'Code\tNumerator\tWhat happened\nPO01\t180\t\n'
    const reading = importOf(text, { answers, entries: { PO01: entry } })
    expect(told(reading)).toEqual(['PO01 numerator 180', 'PO01 value 90.0%'])
    expect(reading.changes[0]?.after.happened).toBe('Fewer calls.')
  })

  it('that says what stands changes nothing', () => {
    const entry = { ...emptyRow, value: '7' }
    const reading = importOf('Code\tValue\nPO02\t7.0\n', { entries: { PO02: entry } })
    expect(reading).toMatchObject({ changes: [], same: 1, leftCount: 0 })
  })

  it('tells what it leaves out, and why', () => {
    const reading = importOf('Code\tValue\nXX99\t5\nPO02\t\n\t9\nCode\tValue\n')
    expect(reading.left.map(({ line, what, because }) => [line, what, because])).toEqual([
      [2, 'XX99', 'No line you report goes by this code or name.'],
      [3, 'PO02', 'No figure and no words.'],
      [4, '9', 'It names no indicator.'],
      [5, 'Code', 'A row of headings.'],
    ])
  })

  it('tells what cannot be right, by line and field', () => {
    const reading = importOf('Code\tNumerator\tDenominator\tValue\nPO01\t250\t200\t\nPO02\t\t\tabout 7\n')
    expect(problemsIn(reading)).toEqual([
      '2: The numerator 250 is above the denominator 200: a percentage counts a part of the whole.',
      '3: “about 7” is not a number: enter digits only, with a point for decimals.',
    ])
    expect(reading.changes[1]?.problems[0]).toMatchObject({ field: 'value', column: 'D' })
  })

  it('says where its value is not what its fraction makes', () => {
    const reading = importOf('Code\tNumerator\tDenominator\tValue\nPO01\t180\t200\t48.5%\n')
    expect(reading.changes[0]?.doubts).toEqual([
      { field: 'value', sentence: 'The table says 48.5; 180 of 200 is 90.0, and that is taken.' },
    ])
  })

  it('with two figures for one line saves neither', () => {
    const reading = importOf('Code\tValue\nPO02\t7\nPO02\t8\n')
    expect(problemsIn(reading)).toEqual([
      '2: Line 3 gives something else for the same figure: keep one of the two.',
      '3: Line 2 gives something else for the same figure: keep one of the two.',
    ])
  })

  it('with the same row twice takes it once', () => {
    expect(importOf('Code\tValue\nPO02\t7\nPO02\t7\n')).toMatchObject({
      changes: [{ line: 2 }],
      left: [{ line: 3, because: 'The same as line 2.' }],
    })
  })

  it('takes symbols and words for a missing figure', () => {
    const reading = importOf('Code\tSymbol\nPO01\tz\nPO02\tNot available\n')
    expect(told(reading)).toEqual(['PO01 reason Nil return', 'PO02 reason Not available'])
  })

  it('is refused whole where nothing in it is a figure', () => {
    expect(() => importOf('hello\tworld\n')).toThrow(DomainError)
    expect(() => importOf(' \n\t\n')).toThrow('The table is empty.')
  })
})

describe('what can be read in two ways', () => {
  const bands = [
    lineOf('HP07', { seriesId: 'all', lineName: 'All' }),
    lineOf('HP07', { seriesId: 'young', lineName: 'Age 5 to 9', isWhole: false }),
  ]

  it('is a code of several lines', () => {
    const text = 'Code\tNumerator\tDenominator\nHP07\t1\t2\n'
    const { questions, changes } = importOf(text, { series: bands })
    expect(changes).toEqual([])
    expect(questions[0]?.choices.map(({ id }) => id)).toEqual(['all', 'young', 'none'])
    const id = questions[0]?.id ?? ''
    expect(importOf(text, { series: bands, answers: { [id]: 'young' } }).changes[0]?.seriesId).toBe('young')
  })

  it('is not asked about again once the answer is that none of the lines is meant', () => {
    const text = 'Code\tNumerator\tDenominator\nHP07\t1\t2\n'
    const id = importOf(text, { series: bands }).questions[0]?.id ?? ''
    const { left, questions } = importOf(text, { series: bands, answers: { [id]: 'none' } })
    expect(left).toEqual([{ line: 2, what: 'HP07', because: 'You left it out.' }])
    expect(questions).toEqual([])
  })

  it('is told apart by the line beside it, whose code may stand in the first merged cell only', () => {
    const { changes, questions } = importOf(
      'Code\tSeries\tNumerator\tDenominator\nHP07\tAll\t3\t4\n\tAGE 5 TO 9\t1\t2\n',
      { series: bands },
    )
    expect(questions).toEqual([])
    expect(changes.map(({ seriesId }) => seriesId)).toEqual(['all', 'young'])
  })

  it('is a name two indicators share', () => {
    const series = [
      lineOf('AB01', { name: 'Missing episodes' }),
      lineOf('CD02', { name: 'Missing episodes' }),
    ]
    expect(
      importOf('Indicator\tNumerator\tDenominator\nMissing episodes\t1\t2\n', { series }).questions,
    ).toHaveLength(1)
  })

  it('is a comma for decimals', () => {
    const series = [lineOf('PO01', { asksFraction: false })]
    const text = 'Code;Value\nPO01;12,5\n'
    expect(importOf(text, { series }).questions.map(({ id }) => id)).toEqual(['comma'])
    expect(told(importOf(text, { series, answers: { comma: 'decimals' } }))).toEqual(['PO01 value 12.5%'])
    expect(problemsIn(importOf(text, { series, answers: { comma: 'thousands' } }))).toHaveLength(1)
    expect(
      told(
        importOf('Code;Value\nPO01;1.012,5\n', {
          series: [lineOf('PO01', { asksFraction: false, unit: 'days' })],
          answers: { comma: 'decimals' },
        }),
      ),
    ).toEqual(['PO01 value 1,012.5 days'])
  })

  it('is a day whose month could be its day', () => {
    const text = 'Code\tPeriod\tValue\nPO02\t01/10/2026\t7\n'
    expect(importOf(text).questions.map(({ id }) => id)).toEqual(['days'])
    expect(importOf(text, { answers: { days: 'day-first' } }).changes[0]?.periodStart).toBe('2026-10-01')
    expect(importOf(text, { answers: { days: 'month-first' } }).changes[0]?.periodStart).toBe('2026-01-01')
  })

  it('is one of two columns called alike', () => {
    const text = 'Code\tValue\tValue\nPO02\t7\t8\n'
    expect(importOf(text).questions[0]?.choices.map(({ id }) => id)).toEqual(['value', 'value 2'])
    expect(told(importOf(text, { answers: { 'column:value': 'value 2' } }))).toEqual(['PO02 value 8'])
  })
})

it('a column called __proto__ is a column like any other', () => {
  const reading = importOf('__proto__\tCode\tconstructor\tValue\nx\tPO02\ty\t7\n')
  expect(told(reading)).toEqual(['PO02 value 7'])
  expect(importOf('Code\tValue\n__proto__\t7\n').left[0]?.what).toBe('__proto__')
})

describe('a line no figure is asked for', () => {
  const gone = lineOf('PO04', {
    name: 'Cautions',
    notAsked: 'PO04 was retired on 30 June 2026: no figure is asked for it any more.',
  })
  const quarterly = lineOf('PO03', {
    frequency: 'quarterly',
    notAsked: 'PO03 is reported quarterly: it does not belong to the October 2026 return of Police.',
  })
  const series = [...police, gone, quarterly]

  it('says why, by its code or its name, whatever period the table gives', () => {
    const text =
      'Code,Indicator,Period,Numerator,Denominator\nPO04,,October 2026,1,2\n,Cautions,,1,2\nPO03,,Q2 2026/27,1,2\n'
    const { changes, left } = importOf(text, { series })
    expect(changes).toEqual([])
    expect(left.map(({ line, because }) => [line, because])).toEqual([
      [2, gone.notAsked],
      [3, gone.notAsked],
      [4, quarterly.notAsked],
    ])
  })

  it('is none of those a table without names goes through in order', () => {
    const answers = { order: 'yes' }
    const bare = '180\t200\n7\t\n'
    expect(told(importOf(bare, { answers }))).toContain('PO01 numerator 180')
    expect(told(importOf(bare, { series, answers }))).toEqual(told(importOf(bare, { answers })))
  })
})
