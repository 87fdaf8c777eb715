import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import { describe, expect, it } from 'vitest'
import { importOf, lineOf, told } from './table-lines.ts'

const quarter = { frequency: 'quarterly', periodStart: '2026-07-01' } as const
const series = [lineOf('QA01', quarter), lineOf('QA02', { periodStart: '2026-09-01' })]
const reading = (title: string, answers: Answers = {}) =>
  importOf(`${title}\nCode,Numerator,Denominator\nQA01,14,20\n`, { series, answers })
const questions = (title: string, answers: Answers = {}) =>
  reading(title, answers).questions.map(({ sentence }) => sentence)
const asked = ['A title says Q1 2026/27, and the rows under it say no period. Of which period are they?']

describe('a table without periods under a title', () => {
  it.each([
    'Q1 2026/27',
    'Children’s return: Quarter 1, 2026/27',
    'Return of the council (Q1 2026-27)',
    'April to June 2026 return',
    'Northmere,Period: Q1 FY26/27',
    'Q1 2026/27\nprinted on 3 September 2026',
  ])('of another period is asked about: %j', (title) => {
    expect(questions(title)).toEqual(asked)
    expect(told(reading(title))).toEqual([])
  })

  it.each([
    'Q2 2026/27',
    'July to September 2026',
    'Performance 2026/27',
    'Return of the council',
    'made on 12 October 2026',
    'made on 2026-04-01',
    'Q2 2026/27 compared with Q1 2026/27',
  ])('of its own period, or of none, is not: %j', (title) => {
    expect(questions(title)).toEqual([])
    expect(told(reading(title))).toContain('QA01 numerator 14')
  })

  it('is of the period that somebody says, and the answer can be changed', () => {
    const id = 'title:2026-04-01:2026-07-01'
    const own = reading('Q1 2026/27', { [id]: 'own' })
    expect(own.changes.map(({ periodStart }) => periodStart)).toEqual(['2026-07-01'])
    expect(own.answered.map((each) => [each.id, each.answer])).toEqual([[id, 'own']])
    const title = reading('Q1 2026/27', { [id]: 'title' })
    expect(title.changes.map(({ periodStart }) => periodStart)).toEqual(['2026-04-01'])
    expect(questions('Q4 2025/26', { [id]: 'own' })).toHaveLength(1)
  })

  it('of its frequency alone is asked about', () => {
    const text = 'Q1 2026/27\nCode,Numerator,Denominator\nQA02,14,20\n'
    expect(importOf(text, { series }).questions).toEqual([])
    const month = 'Return of August 2026\nCode,Numerator,Denominator\nQA02,14,20\n'
    expect(importOf(month, { series }).questions).toHaveLength(1)
  })

  it('is asked about where a title stands between its rows, and not where rows say their period', () => {
    const between = 'Code,Numerator,Denominator\nQA01,14,20\nQ1 2026/27,,\nQA01,13,20\n'
    expect(importOf(between, { series }).questions).toMatchObject([{ lines: [4] }])
    const said = 'Q1 2026/27\nCode,Period,Numerator,Denominator\nQA01,Q2 2026/27,14,20\n'
    expect(importOf(said, { series }).questions).toEqual([])
  })
})
