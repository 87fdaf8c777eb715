import { readRows } from '@roundtable/server/import/file/read-tables.ts'
import { writeZip } from '@roundtable/server/import/file/zip-writer.ts'
import { describe, expect, it } from 'vitest'
import { asGoogle, asLibrary, asLibreOffice, asNumbers } from '../../support/make/written-by.ts'

/** The same table, as each program writes it. */
const table = [
  ['Code', 'Period', 'Numerator', 'Denominator', 'Value'],
  ['PO01', '2026-10-01', '180', '200', '90%'],
  ['PO01', '2026-11-01', '1234', '2000.5', '61.7%'],
  ['PO02', '2026-10-01', '', '', '7'],
  ['PO02', '2026-10-01', '', '', '7'],
]

const filled = (cells: readonly string[]) => cells.join('|').replace(/\|+$/, '')

function tableIn(bytes: Buffer) {
  const file = readRows(bytes, {})
  if (!('rows' in file)) return file.question.id
  const rows = [...file.rows].filter(({ cells }) => cells[0] !== 'Return of October')
  return rows.map(({ cells }) => filled(cells))
}

describe('a table written by', () => {
  it.each([
    ['LibreOffice, as ODS', asLibreOffice()],
    ['Numbers, with a title over the table and a summary of the export', asNumbers()],
    ['Google Sheets', asGoogle()],
    ['a library, with texts in their cells', asLibrary('inlineStr')],
    ['a library, with texts as results', asLibrary('str')],
  ])('%s says the same', (_, files) => {
    expect(tableIn(writeZip(files))).toEqual(table.map(filled))
  })

  it('a library that gives days and percentages as bare numbers says what it shows', () => {
    const cell = (value: string, shown: string) =>
      `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`
    const row = `<table:table-row>${cell('46296', '10/1/26')}${cell('0.9', '90.0%')}${cell('46296', '46,296')}</table:table-row>`
    expect(tableIn(writeZip(asLibreOffice(row)))).toEqual(['2026-10-01|90%|46296'])
  })

  it('LibreOffice has its errors, its durations and what lies over its cells as no numbers', () => {
    const cell = (attributes: string, shown: string) =>
      `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`
    const rows = [
      `<table:table-row>${cell('office:value-type="float" office:value="0"', '#DIV/0!')}${cell('office:value-type="time" office:time-value="PT01H30M00S"', '01:30')}</table:table-row>`,
      '<table:table-row><table:table-cell office:value-type="string"><draw:frame><draw:text-box><text:p>Look here</text:p></draw:text-box></draw:frame><text:p>PO01</text:p></table:table-cell></table:table-row>',
    ]
    expect(tableIn(writeZip(asLibreOffice(rows.join(''))))).toEqual(['#DIV/0!|01:30', 'PO01'])
  })

  it('Excel has its durations as no numbers, and its hidden columns are asked about', () => {
    const sheet = (columns: string) =>
      asLibrary('inlineStr', {
        styles:
          '<numFmts><numFmt numFmtId="170" formatCode="[h]:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="20"/></cellXfs>',
        before: columns,
        rows: '<row><c t="inlineStr"><is><t>PO01</t></is></c><c s="1"><v>1.0625</v></c><c s="2"><v>0.0625</v></c></row>',
      })
    expect(tableIn(writeZip(sheet('')))).toEqual(['PO01|25:30|1:30'])
    const hidden = writeZip(sheet('<cols><col min="2" max="2" hidden="1"/></cols>'))
    expect(tableIn(hidden)).toBe('hidden-columns')
    const left = readRows(hidden, { 'hidden-columns': 'leave' })
    expect('rows' in left && [...left.rows].map(({ cells }) => filled(cells))).toEqual(['PO01||1:30'])
    expect(left.aside).toMatchObject([{ column: 'B', because: expect.stringContaining('hidden') }])
    const read = readRows(hidden, { 'hidden-columns': 'read' })
    expect('rows' in read && [...read.rows].map(({ cells }) => filled(cells))).toEqual(['PO01|25:30|1:30'])
  })
})
