import { formOf } from '@roundtable/shared/past-figures/table/form-of.ts'
import { describe, expect, it } from 'vitest'
import { catalogueLines, cellsOf, compare, lostCells, readCase, sheetsOf, truthOf } from './case-truth.ts'
import { nextYear } from './next-year.ts'
import { readAll } from './read-all.ts'

const nearHp12 = 'indicator:cp plans that are a second or subsequent plan (starting in month)'
const policeCheck =
  'check:strategy discussions with police, health and social care all present (hp15)::2023-10-01:52/61:91.3%'
const nearHp13 = 'indicator:cp plans open for 2 years or more (%)'

const cell235 = 'cell:cp plans that are a second or subsequent plan (starting in month)::2024-07-01:23.5'

/** Per workbook: the questions a first reading asks, the answers, and what is asked after them. */
const cases = [
  { name: '01-quarters-under-years.xlsx', figures: 160, pending: 0, questions: [], answers: {}, after: 160 },
  {
    name: '02-sheet-per-year-months.xlsx',
    figures: 419,
    pending: 59,
    questions: [nearHp12, nearHp13],
    answers: { [nearHp12]: 'HP12', [nearHp13]: 'leave', [cell235]: 'as-written' },
    after: 420,
  },
  {
    name: '03-sheet-per-agency.xlsx',
    figures: 220,
    pending: 0,
    questions: ['two:immunisations / dental checks up to date (%)'],
    answers: { 'two:immunisations / dental checks up to date (%)': 'yes' },
    after: 260,
  },
  {
    name: '04-performance-system-export.csv',
    figures: 222,
    pending: 0,
    questions: [
      'year-to-date:children held overnight in police custody after charge',
      'versions',
      policeCheck,
    ],
    answers: {
      'year-to-date:children held overnight in police custody after charge': 'difference',
      versions: 'final',
      [policeCheck]: 'numbers',
    },
    after: 245,
  },
] as const

describe('past figures of councils', () => {
  it.each(cases)('$name: what can be read without asking is right, and nothing else comes out', (each) => {
    const truth = truthOf(each.name)
    const { right, wrong, missing } = compare(readCase(each.name), truth.figures)
    expect(wrong).toEqual([])
    expect({ right, pending: missing.length }).toEqual({
      right: each.figures - each.pending,
      pending: each.pending,
    })
    expect(truth.figures).toHaveLength(each.figures)
  })

  it.each(cases)('$name: what cannot be told is asked, and nothing more', ({ name, questions }) => {
    expect(readCase(name).questions.map(({ id }) => id)).toEqual(questions)
  })

  it.each(cases)('$name: no cell is lost', ({ name, answers }) => {
    expect(lostCells(sheetsOf(name), readCase(name))).toEqual([])
    expect(lostCells(sheetsOf(name), readCase(name, answers))).toEqual([])
  })

  it.each(cases)('$name: what holds no figure is named as not read', ({ name }) => {
    const reading = readCase(name)
    const named = new Set(reading.notRead.flatMap(({ cells }) => cells.flatMap(cellsOf)))
    const missing = truthOf(name).not_read.flatMap(({ cells = [], notes_on = [] }) =>
      [...cells.flatMap(cellsOf), ...notes_on].filter((cell) => !named.has(cell)),
    )
    expect(missing).toEqual([])
    expect(reading.notRead.filter(({ kind }) => kind === 'unknown')).toEqual([])
  })

  it.each(cases)('$name: once answered, every figure of the file is there', ({ name, answers, after }) => {
    const truth = truthOf(name)
    const reading = readCase(name, answers)
    const { right, wrong, missing } = compare(reading, [
      ...truth.figures,
      ...truth.asked.flatMap(({ figures }) => figures),
    ])
    expect({ right, wrong, missing }).toEqual({ right: after, wrong: [], missing: [] })
    expect(reading.questions).toEqual([])
  })

  it.each(cases)(
    '$name: next year’s file has its form, and nothing that was answered is asked again',
    (each) => {
      const sheets = nextYear[each.name]?.() ?? []
      const lines = catalogueLines()
      expect(formOf(sheets, lines)).toBe(formOf(sheetsOf(each.name), lines))
      const given = readCase(each.name, each.answers).answered
      const answers = Object.fromEntries(given.map(({ id, answer }) => [id, answer]))
      const reading = readAll(sheets, lines, { answers, today: '2027-11-28' })
      expect(reading.questions).toEqual([])
      expect(reading.figures.length).toBeGreaterThan(each.after * 1.1)
      expect(lostCells(sheets, reading)).toEqual([])
    },
  )
})
