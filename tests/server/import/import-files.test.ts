import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRows } from '@roundtable/server/import/file/read-tables.ts'
import { writeXlsx } from '@roundtable/server/import/file/xlsx-writer.ts'
import { writeZip } from '@roundtable/server/import/file/zip-writer.ts'
import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import { describe, expect, it } from 'vitest'
import { importMonth, readMonth } from '../../support/make/import.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const cases = join(import.meta.dirname, '../../shared/import/cases')

const cellsOf = (bytes: Buffer, answers: Answers = {}) => {
  const file = readRows(bytes, answers)
  return 'question' in file ? file.question.id : [...file.rows].map(({ cells }) => cells)
}
const faultsOf = (bytes: Buffer) => {
  const file = readRows(bytes, {})
  return 'question' in file
    ? []
    : [...file.rows].flatMap(({ line, faults = [] }) => faults.map((each) => ({ line, ...each })))
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strictRels = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

/** A workbook of one sheet as some program writes it: its own names of parts, folders and relationships. */
function workbook(
  sheet: string,
  how: { names?: Record<string, string>; space?: string; relations?: string } = {},
) {
  const { names = {}, space = main, relations = rels } = how
  const name = (part: string) => names[part] ?? part
  const related = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`
  return writeZip([
    {
      name: name('_rels/.rels'),
      text: `<Relationships>${related('r1', 'officeDocument', name('xl/workbook.xml'))}</Relationships>`,
    },
    {
      name: name('xl/workbook.xml'),
      text: `<workbook xmlns="${space}" xmlns:r="${relations}"><sheets><sheet name="Data" sheetId="1" r:id="r7"/></sheets></workbook>`,
    },
    {
      name: name('xl/_rels/workbook.xml.rels'),
      text: `<Relationships>${related('r7', 'worksheet', name('target'))}</Relationships>`,
    },
    {
      name: name('xl/worksheets/sheet1.xml'),
      text: `<worksheet xmlns="${space}"><sheetData>${sheet}</sheetData></worksheet>`,
    },
  ])
}
const text = (cell: string) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`
const head = `<row>${text('Code')}${text('Numerator')}${text('Denominator')}</row>`
const row = `<row>${text('PO01')}<c><v>180</v></c><c><v>200</v></c></row>`
const read = [
  ['Code', 'Numerator', 'Denominator'],
  ['PO01', '180', '200'],
]

describe('a workbook', () => {
  it.each([
    ['transitional', { names: { target: 'worksheets/sheet1.xml' } }],
    ['strict', { names: { target: 'worksheets/sheet1.xml' }, space: strict, relations: strictRels }],
    ['with an absolute relationship', { names: { target: '/xl/worksheets/sheet1.xml' } }],
    ['with names in another case', { names: { target: 'Worksheets/Sheet1.xml' } }],
    [
      'with backslashes',
      {
        names: {
          target: 'worksheets\\sheet1.xml',
          '_rels/.rels': '_rels\\.rels',
          'xl/workbook.xml': 'xl\\workbook.xml',
          'xl/_rels/workbook.xml.rels': 'xl\\_rels\\workbook.xml.rels',
          'xl/worksheets/sheet1.xml': 'xl\\worksheets\\sheet1.xml',
        },
      },
    ],
    [
      'found by its relationship',
      {
        names: {
          target: '../data/one.xml',
          'xl/workbook.xml': 'book/figures.xml',
          'xl/_rels/workbook.xml.rels': 'book/_rels/figures.xml.rels',
          'xl/worksheets/sheet1.xml': 'data/one.xml',
        },
      },
    ],
  ])('%s is read', (_, how) => {
    expect(cellsOf(workbook(head + row, how))).toEqual(read)
  })

  it('says which of its sheets it does not read', () => {
    const rows = [
      ['Code', 'Value'],
      ['PO02', '7'],
    ]
    const bytes = writeXlsx([
      { name: 'October', widths: [10, 10], rows },
      { name: 'Notes', widths: [10], rows: [['Counted twice']] },
    ])
    const { aside } = readRows(bytes, {})
    expect(aside).toEqual([
      {
        ...{ column: '', heading: 'Sheet “Notes”', because: 'The sheet “October” is read.' },
        ...{ line: 1, cells: 1 },
      },
    ])
  })

  it('with a number of a row that is none is read in order', () => {
    const odd = head + row.replace('<row>', '<row r="NaN">')
    expect(cellsOf(workbook(odd, { names: { target: 'worksheets/sheet1.xml' } }))).toEqual(read)
  })

  it('names a formula that was never calculated, and takes a calculated one', () => {
    expect(faultsOf(readFileSync(join(cases, '06-fail.xlsx'))).at(-1)).toMatchObject({
      column: 2,
      sentence: expect.stringContaining('never calculated'),
    })
    expect(faultsOf(readFileSync(join(cases, '06-pass-calculated.xlsx')))).toEqual([])
  })

  it('with rows that are filtered away is asked about, and reads or leaves them as was said', () => {
    const hidden = row.replace('<row>', '<row hidden="1">')
    const bytes = workbook(head + row + hidden, { names: { target: 'worksheets/sheet1.xml' } })
    expect(cellsOf(bytes)).toBe('hidden')
    expect(cellsOf(bytes, { hidden: 'read' })).toEqual([...read, read[1]])
    const left = readRows(bytes, { hidden: 'leave' })
    const reasons = 'rows' in left ? [...left.rows].map(({ leftOut }) => leftOut) : []
    expect(reasons).toEqual([undefined, undefined, expect.stringContaining('hidden')])
    expect(left.answered).toMatchObject([{ id: 'hidden', answer: 'leave' }])
  })
})

describe('a file that is no table', () => {
  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'a picture'],
    ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'a picture'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'a PDF'],
    ['a letter', writeZip([{ name: 'word/document.xml', text: '<w/>' }]), 'a text document'],
    ['slides', writeZip([{ name: 'ppt/presentation.xml', text: '<p/>' }]), 'a presentation'],
    ['an archive', writeZip([{ name: 'October.csv', text: 'Code,Value' }]), 'an archive of files'],
  ])('is told what it is: %s', (_, bytes, what) => {
    expect(() => cellsOf(bytes)).toThrow(`This file is ${what}`)
  })
})

describe('what was answered about a file', () => {
  const september = 'Code;Numerator;Denominator;Value;Target\r\nPO01;180,5;200;;80\r\n'
  const police = () => at.callerAs('police-contributor')

  it('is remembered for the person and the return, shown, and can be answered otherwise', async () => {
    const first = await readMonth(at, september)
    expect(first.view.questions.map(({ id }) => id)).toEqual(['comma'])
    expect(first.view.unread).toMatchObject([{ column: 'E', heading: 'Target' }])
    const answered = await at.read(first.returnId, september, { answers: { comma: 'decimals' } })
    expect(answered.answered).toMatchObject([{ id: 'comma', answer: 'decimals', isRemembered: false }])
    await police().import.save({ id: answered.id, key: answered.id, leaveOut: [] })
    expect(await police().import.answers({ returnId: first.returnId })).toEqual({ comma: 'decimals' })
    const next = await at.read(first.returnId, september.replace('180,5', '181,5'), {})
    expect(next.questions).toEqual([])
    expect(next.answered).toMatchObject([{ id: 'comma', answer: 'decimals', isRemembered: true }])
    const other = await at.read(first.returnId, september, { answers: { comma: 'thousands' } })
    expect(other).toMatchObject({ wrong: 1, answered: [{ answer: 'thousands', isRemembered: false }] })
  })

  it('is another person’s own', async () => {
    const { returnId } = await importMonth(at)
    await police().import.remember({ returnId, answers: { comma: 'decimals' } })
    expect(await at.callerAs('police-lead').import.answers({ returnId })).toEqual({})
  })
})
