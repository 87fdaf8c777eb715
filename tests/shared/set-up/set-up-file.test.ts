import type { Sheet } from '@roundtable/shared/past-figures/table/sheet.ts'
import { compareSetUp } from '@roundtable/shared/set-up/file/compare-set-up.ts'
import { readSetUpFile } from '@roundtable/shared/set-up/file/read-set-up-file.ts'
import { readCell } from '@roundtable/shared/set-up/sheet/cell-text.ts'
import type { Cells, SheetKey } from '@roundtable/shared/set-up/sheet/columns.ts'
import { formulaIn, formulaText } from '@roundtable/shared/set-up/sheet/formula-cell.ts'
import { markOf } from '@roundtable/shared/set-up/sheet/row-mark.ts'
import { endedKey, type SetUpRecord, type SetUpState } from '@roundtable/shared/set-up/sheet/set-up-state.ts'
import { headingsOf, rowOf } from '@roundtable/shared/set-up/sheet/set-up-workbook.ts'
import { shapeOf, sheetShapes } from '@roundtable/shared/set-up/sheet/sheets.ts'
import { describe, expect, it } from 'vitest'
import { toEnd } from '../../support/read/to-end.ts'

const empty: SetUpState['records'] = {
  ...{ partnership: [], agencies: [], goals: [], people: [], indicators: [], lines: [], accountability: [] },
  ...{ targets: [], 'due-days': [], terms: [], boards: [], 'board-members': [], sharing: [] },
}
const stateOf = (records: Partial<SetUpState['records']>, more: Partial<SetUpState> = {}): SetUpState => ({
  records: { ...empty, ...records },
  ended: new Map(),
  catalogue: new Map(),
  today: '2026-11-28',
  ...more,
})

const sheetOf = (name: string, rows: readonly (readonly string[])[]): Sheet => ({
  name,
  isHidden: false,
  rows: rows.map((cells, index) => ({ line: index + 1, cells: [...cells] })),
  ...{ merges: [], hiddenColumns: [], hiddenLines: [], notes: [] },
})

const agency = (id: string, cells: Cells): SetUpRecord => ({
  id,
  cells: { name: 'Police', shortName: 'Police', sector: 'Police', code: 'police', ...cells },
})
const police = agency('1', {})

/** A sheet of these records as it is downloaded, after some change. */
function book(key: SheetKey, records: readonly SetUpRecord[], change: (rows: string[][]) => void = () => {}) {
  const shape = shapeOf[key]
  const rows = [headingsOf(shape), ...records.map((record) => rowOf(shape, record))]
  change(rows)
  return readSetUpFile([sheetOf(shape.name, rows)])
}

const column = (key: SheetKey, name: string) => {
  const found = shapeOf[key].columns.find((each) => each.key === name)
  if (found === undefined) throw new Error(`There is no column ${name}.`)
  return found
}

describe('a cell of a set-up file', () => {
  it.each([
    ['agencies', 'sector', ' POLICE ', 'Police'],
    ['partnership', 'yearStart', 'april', 'April'],
    ['people', 'from', '1 April 2026', '2026-04-01'],
    ['people', 'until', '2026-04-01', '2026-04-01'],
    ['people', 'goals', 'G1; G2,G3', 'G1, G2, G3'],
    ['targets', 'low', '1,200.50', '1200.5'],
    ['targets', 'low', '75%', '75'],
    ['indicators', 'decimals', '1', '1'],
    ['terms', 'year', '2026-2027', '2026/27'],
    ['terms', 'year', '2026', '2026/27'],
    [
      'indicators',
      'formula',
      'Numerator of A +numerator of B/ denominator of C',
      'numerator of A + numerator of B / denominator of C',
    ],
    ['goals', 'wording', '  One\r\nTwo  ', 'One\nTwo'],
    ['goals', 'wording', 'a\0b', 'ab'],
  ] as const)('is read as it is meant: %s %s %j', (sheet, key, text, read) => {
    expect(readCell(column(sheet, key), text)).toEqual({ text: read })
  })

  it.each([
    ['agencies', 'sector', 'Polizei', /^“Polizei” is none of these: Council, Police/],
    ['partnership', 'area', 'Atlantis', /the words of the Words sheet/],
    ['people', 'from', '01/02/2026', /can be read one way only/],
    ['people', 'from', '31 February 2026', /can be read one way only/],
    ['targets', 'low', 'about 5', /./],
    ['targets', 'low', '(5)', /Brackets/],
    ['indicators', 'decimals', '1.5', /no whole number/],
    ['terms', 'year', '2026/28', /no school year/],
    ['indicators', 'formula', 'HP01 / HP02', /no formula/],
  ] as const)(
    'is refused where it can mean two things or nothing: %s %s %j',
    (sheet, key, text, sentence) => {
      expect(readCell(column(sheet, key), text)).toEqual({ sentence: expect.stringMatching(sentence) })
    },
  )

  it('that holds a formula comes back as it was written', () => {
    const text = 'numerator of A + denominator of B / denominator of C'
    expect(formulaText(formulaIn(text) ?? { numerator: [], denominator: [] })).toBe(text)
    expect(formulaIn('numerator of A / denominator of B / denominator of C')).toBeNull()
  })
})

describe('a set-up file', () => {
  it('has its columns in any order, and names what it does not read', () => {
    const file = readSetUpFile([
      sheetOf('agencies', [
        ['Some title'],
        ['Sector', 'Notes', 'Name', 'Code'],
        ['Police', 'x', 'The police', 'p'],
      ]),
      sheetOf('My notes', [['Hello']]),
      sheetOf('Read me', [['Hello']]),
    ])
    expect(file.sheets[0]?.rows).toEqual([
      { line: 3, id: '', mark: '', cells: { sector: 'Police', name: 'The police', code: 'p' } },
    ])
    expect(file.notRead).toEqual(['Agencies: Notes.', 'The sheet My notes.'])
  })

  it('passes over nothing in silence: no column without a heading, no row above them, none of two that are called alike', () => {
    const file = readSetUpFile([
      sheetOf('Agencies', [
        ['The agencies of 2026'],
        ['police', 'Police'],
        ['Code', 'Name', '', 'Name'],
        ['p', 'The police', 'Ask Ann', 'Police of Northmere'],
      ]),
    ])
    expect(file.notRead).toEqual([
      'Agencies: column C, which has no heading.',
      'Agencies, above the headings: line 2.',
    ])
    expect(file.problems).toMatchObject([
      { line: 3, column: 'Name', sentence: '“Name” stands over 2 columns: leave one of them.' },
    ])
  })

  it('takes neither a formula that was never calculated nor an error of the spreadsheet for words', () => {
    expect(readCell(column('agencies', 'name'), 'formula, never calculated')).toMatchObject({
      sentence: expect.stringContaining('never calculated'),
    })
    expect(readCell(column('agencies', 'code'), '#REF!')).toMatchObject({
      sentence: expect.stringContaining('error of the spreadsheet'),
    })
  })

  it('without headings says so', () => {
    expect(readSetUpFile([sheetOf('Agencies', [['police', 'Police']])]).problems).toMatchObject([
      { sheet: 'agencies', line: null, sentence: expect.stringContaining('such as Code and Name') },
    ])
  })

  it('has a heading once in each sheet, and a word for every state it writes', () => {
    for (const shape of sheetShapes) {
      const headings = headingsOf(shape)
      expect(new Set(headings.map((each) => each.toLowerCase())).size).toBe(headings.length)
      expect(shape.columns.every(({ takes }) => takes.endsWith('.'))).toBe(true)
    }
  })
})

describe('what a row asks for', () => {
  const kindsOf = (file: ReturnType<typeof book>, state: SetUpState) =>
    toEnd(compareSetUp(file, state)).plans.map(({ kind }) => kind)

  it('is nothing where it says what stands', () => {
    expect(kindsOf(book('agencies', [police]), stateOf({ agencies: [police] }))).toEqual(['same'])
  })

  it('is a change where only the row differs from its download', () => {
    const file = book('agencies', [police], (rows) => rows[1]?.splice(1, 1, 'Constabulary'))
    const { plans } = toEnd(compareSetUp(file, stateOf({ agencies: [police] })))
    expect(plans[0]).toMatchObject({
      kind: 'changed',
      differences: [{ heading: 'Name', was: 'Police', becomes: 'Constabulary' }],
    })
  })

  it('is nothing where only the record has changed since, and a question where both have', () => {
    const now = stateOf({ agencies: [agency('1', { name: 'Name of the page' })] })
    expect(kindsOf(book('agencies', [police]), now)).toEqual(['newer'])
    const file = book('agencies', [police], (rows) => rows[1]?.splice(1, 1, 'Name of the file'))
    expect(kindsOf(file, now)).toEqual(['conflict'])
  })

  it('is new where neither id nor code nor name is here, and the record of here where one is', () => {
    const there = agency('of there', {})
    expect(kindsOf(book('agencies', [there]), stateOf({}))).toEqual(['new'])
    expect(kindsOf(book('agencies', [there]), stateOf({ agencies: [police] }))).toEqual(['same'])
    const coded = stateOf({ agencies: [agency('1', { code: 'pol' })] })
    expect(kindsOf(book('agencies', [there]), coded)).toEqual(['same'])
  })

  it('is found out a row at a time, so that a long file holds up nobody', () => {
    const many = Array.from({ length: 500 }, (_, n) => agency(`${n}`, { code: `a${n}`, name: `Agency ${n}` }))
    const file = book('agencies', many, (rows) => {
      for (const row of rows.slice(1)) row[1] = `${row[1]} renamed`
    })
    const work = compareSetUp(file, stateOf({ agencies: many }))
    let pauses = 0
    while (work.next().done !== true) pauses += 1
    expect(pauses).toBe(3 * many.length)
  })

  it('waits where its record has ended', () => {
    const sentence = 'Police has left.'
    const ended = new Map([[endedKey('agencies', 'police'), sentence]])
    const { plans } = toEnd(compareSetUp(book('agencies', [police]), stateOf({}, { ended })))
    expect(plans).toMatchObject([{ kind: 'later', sentence }])
  })

  it('is told where two rows are about one record', () => {
    const file = book('agencies', [police, police], (rows) => {
      rows[1]?.splice(1, 1, 'A')
      rows[2]?.splice(1, 1, 'B')
    })
    const { problems } = toEnd(compareSetUp(file, stateOf({ agencies: [police] })))
    expect(problems).toMatchObject([{ line: 3, sentence: 'Row 2 is about the same agency already.' }])
  })

  it('is nothing for a column that the file has not, and empties for an empty cell of a row with its id', () => {
    const goal: SetUpRecord = {
      id: '7',
      cells: {
        code: 'G1',
        kind: 'Goal',
        wording: 'W',
        childWording: 'C',
        why: 'Y',
        populationOutcome: 'P',
        story: 'S',
      },
    }
    const state = stateOf({ goals: [goal] })
    const short = readSetUpFile([
      sheetOf('Goals', [
        ['Code', 'Goal', 'Id'],
        ['G1', 'W', '7'],
      ]),
    ])
    expect(kindsOf(short, state)).toEqual(['same'])
    const emptied = readSetUpFile([
      sheetOf('Goals', [
        ['Code', 'The story behind it', 'Id'],
        ['G1', '', '7'],
      ]),
    ])
    expect(toEnd(compareSetUp(emptied, state)).plans[0]?.differences).toEqual([
      { key: 'story', heading: 'The story behind it', was: 'S', becomes: '' },
    ])
    const typed = readSetUpFile([
      sheetOf('Goals', [
        ['Code', 'Goal', 'The story behind it'],
        ['G1', 'W', ''],
      ]),
    ])
    expect(kindsOf(typed, state)).toEqual(['same'])
  })

  it('is read with the codes of the file: a goal of another partnership is not the goal that has its code here', () => {
    const words = { childWording: 'C', why: 'Y', populationOutcome: 'P', story: '' }
    const here: SetUpRecord = { id: '1', cells: { code: 'G1', kind: 'Goal', wording: 'Ours', ...words } }
    const indicator = { name: 'I', goal: 'G1', code: 'L1', frequency: 'Monthly' }
    const file = readSetUpFile([
      sheetOf('Goals', [
        ['Code', 'Kind', 'Goal', 'In a child’s words', 'Why it matters', 'What would be different', 'Id'],
        ['G1', 'Goal', 'Theirs', 'C', 'Y', 'P', 'of there'],
      ]),
      sheetOf('Indicators', [
        ['Code', 'Name', 'Goal', 'Id'],
        ['L1', 'I', 'G1', '5'],
      ]),
    ])
    const state = stateOf({ goals: [here], indicators: [{ id: '5', cells: indicator }] })
    const { plans } = toEnd(compareSetUp(file, state))
    expect(plans.map(({ sheet, kind, cells }) => [sheet, kind, cells.goal])).toEqual([
      ['goals', 'new', undefined],
      ['indicators', 'changed', 'G1 (new)'],
    ])
  })

  it('is asked about where the file leaves a record out', () => {
    const other = agency('2', { code: 'fire', name: 'Fire', shortName: 'Fire' })
    const { missing } = toEnd(
      compareSetUp(book('agencies', [police]), stateOf({ agencies: [police, other] })),
    )
    expect(missing).toEqual([{ sheet: 'agencies', id: '2', name: 'Fire' }])
  })
})

it('the mark of a row tells its compared cells apart, and nothing else', () => {
  const { agencies } = shapeOf
  const mark = markOf(agencies, police.cells)
  expect(markOf(agencies, { ...police.cells, state: 'x' })).toBe(mark)
  expect(markOf(agencies, { ...police.cells, name: 'Polic' })).not.toBe(mark)
  expect(mark).toMatch(/^[0-9a-f]{16}$/)
})
