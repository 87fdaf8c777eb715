import { readRows, readSheets } from '@roundtable/server/import/file/read-tables.ts'
import { writeZip } from '@roundtable/server/import/file/zip-writer.ts'
import { describe, expect, it } from 'vitest'
import { lineOf } from '../../shared/import/table-lines.ts'
import { readAll } from '../../shared/past-figures/read-all.ts'
import { asLibrary, asLibreOffice } from '../../support/make/written-by.ts'

const series = [
  lineOf('PO02', { name: 'Children in custody', asksFraction: false, unit: 'count', decimals: 0 }),
  lineOf('PO01', { name: 'Repeat victims' }),
]
const word = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const number = (text: number) => `<c><v>${text}</v></c>`
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`
const formula = '<c><f>SUM(A1:A9)</f></c>'
const error = (text: string) => `<c t="e"><f>A1/0</f><v>${text}</v></c>`
const hidden = '<c s="1"><v>7</v></c>'
const unshown = `<numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`

const bookOf = (rows: string, styles = '') => writeZip(asLibrary('inlineStr', { styles, rows, before: '' }))

const reading = (bytes: Buffer) => {
  const read = readAll(readSheets(bytes), series, { answers: {}, today: '2026-11-23' })
  return {
    figures: read.figures.map((figure) => [figure.periodStart, figure.numerator, figure.value]),
    notRead: Object.fromEntries(read.notRead.map(({ kind, cells }) => [kind, cells])),
    asked: read.questions.map(({ sentence, cells }) => [sentence, cells]),
  }
}
const counts = (...cells: string[]) =>
  reading(
    bookOf(
      row(...['Code', 'Period', 'Value'].map(word)) +
        cells.map((cell, n) => row(word('PO02'), word(`2026-0${n + 1}-01`), cell)).join(''),
      unshown,
    ),
  )

describe('in a file of past figures', () => {
  it('a formula that was never calculated is named, and is no empty cell', () => {
    const { figures, notRead, asked } = counts(formula, number(5))
    expect([figures, asked]).toEqual([[['2026-02-01', null, '5']], []])
    expect(notRead).toEqual({ uncalculated: ['October!C2'] })
  })

  it('a formula that was never calculated leaves no half of a figure behind', () => {
    const { figures, notRead } = reading(
      bookOf(
        row(...['Code', 'Period', 'Numerator', 'Denominator', 'Percentage'].map(word)) +
          row(word('PO01'), word('2026-09-01'), formula, number(20), number(45)) +
          row(word('PO01'), word('2026-10-01'), number(5), number(20), number(25)),
      ),
    )
    expect(figures).toEqual([['2026-10-01', '5', '25']])
    expect(notRead).toEqual({ uncalculated: ['October!C2'], incomplete: ['October!D2:E2'] })
  })

  it.each([
    ['a heading', row(word('Code'), word('Period'), formula), 'C1'],
    ['a period', row(...['Code', 'Period', 'Value'].map(word)) + row(word('PO02'), formula, number(4)), 'B2'],
    [
      'a name',
      row(...['Code', 'Period', 'Value'].map(word)) + row(formula, word('2026-09-01'), number(4)),
      'A2',
    ],
    ['a title', row(formula) + row(...['Code', 'Period', 'Value'].map(word)), 'A1'],
  ])('a formula that was never calculated is named where it is %s', (_, rows, place) => {
    const { notRead } = reading(bookOf(rows))
    expect(notRead.uncalculated).toEqual([`October!${place}`])
  })

  it('a formula of OpenDocument that was never calculated is named', () => {
    const text = (word: string) =>
      `<table:table-cell office:value-type="string"><text:p>${word}</text:p></table:table-cell>`
    const line = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
    const rows =
      line(...['Code', 'Period', 'Value'].map(text)) +
      line(text('PO02'), text('2026-09-01'), '<table:table-cell table:formula="of:=[.A1]"/>')
    expect(reading(writeZip(asLibreOffice(rows))).notRead).toMatchObject({ uncalculated: ['October!C2'] })
  })

  it.each(['#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!'])(
    'an error, %s, is named, and nobody is asked what it stands for',
    (text) => {
      const { figures, notRead, asked } = counts(error(text), number(5))
      expect([figures, asked]).toEqual([[['2026-02-01', null, '5']], []])
      expect(notRead).toEqual({ error: ['October!C2'] })
    },
  )

  it('“#N/A”, which is written on purpose too, and a number that is not shown are asked about', () => {
    const asked = [error('#N/A'), hidden].map((cell) => counts(cell, number(5)).asked)
    expect(asked).toEqual([
      [[expect.stringMatching(/^“#N\/A” stands where a number is expected/), ['October!C2']]],
      [[expect.stringMatching(/^“not shown: 7” stands where/), ['October!C2']]],
    ])
  })

  it('that is damaged nothing is read, as in a return, and the same is said', () => {
    const whole = bookOf(row(word('Code')))
    const damaged = 'This file is damaged: open it in your spreadsheet program and save it again.'
    for (const bytes of [
      whole.subarray(0, whole.length / 2),
      Buffer.concat([whole.subarray(0, 40), whole]),
    ]) {
      expect(() => readSheets(bytes)).toThrow(damaged)
    }
    expect(() => readSheets(Buffer.from(''))).toThrow('This file is empty.')
    expect(() => readSheets(Buffer.from('Code,Period\nPO02,"2026'))).toThrow('Line 2, column B')
  })

  it('what stands after the columns that are read is named, as it is in a return', () => {
    const far = '<c r="IX2"><v>9</v></c><c r="IY2"><v>9</v></c>'
    const bytes = bookOf(
      `${row(...['Code', 'Period', 'Value'].map(word))}<row r="2">${word('PO02')}${word('2026-10-01')}${number(5)}${far}</row>${row(word('PO02'), word('2026-09-01'), number(4))}`,
    )
    const { figures, notRead } = reading(bytes)
    expect([figures.length, notRead]).toEqual([2, { beyond: ['October!IX2'] }])
    expect(readRows(bytes, {}).aside).toMatchObject([{ column: 'IX', line: 2, cells: 2 }])
  })
})
