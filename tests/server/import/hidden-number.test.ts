import { readRows, readSheets } from '@roundtable/server/import/file/read-tables.ts'
import { writeZip } from '@roundtable/server/import/file/zip-writer.ts'
import { describe, expect, it } from 'vitest'
import { importOf, lineOf, problemsIn, told } from '../../shared/import/table-lines.ts'
import { readAll } from '../../shared/past-figures/read-all.ts'
import { asLibrary, asLibreOffice } from '../../support/make/written-by.ts'

const word = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const headings = `<row>${['Code', 'Period', 'Value'].map(word).join('')}</row>`
const escaped = (code: string) => code.replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** A sheet with one number, shown by a format. */
const sheetWith = (number: string, format: string, before = '') =>
  writeZip(
    asLibrary('inlineStr', {
      styles: `<numFmts><numFmt numFmtId="170" formatCode="${escaped(format)}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`,
      before,
      rows: `${headings}<row>${word('PO02')}${word('2026-10-01')}<c s="1"><v>${number}</v></c></row>`,
    }),
  )
function numberIn(bytes: Buffer): string | undefined {
  const file = readRows(bytes, {})
  if (!('rows' in file)) throw new Error(file.question.id)
  return [...file.rows].at(-1)?.cells[2]
}
const hidden = (text: string) => `not shown: ${text}`

const counts = { asksFraction: false, unit: 'count', decimals: 0 } as const
const series = [lineOf('PO02', { name: 'Children in custody', ...counts })]

describe('a number that a sheet does not show', () => {
  it.each([
    ['0', '0;-0;'],
    ['0', '0;-0;;@'],
    ['0', '#,##0;-#,##0;" "'],
    ['0', '#,###'],
    ['0', '[Blue]0;[Red]-0;'],
    ['5', ';;;'],
    ['-3', '0;'],
    ['0.2', '#'],
  ])('%s in the format %s is neither the figure nor an empty cell', (number, format) => {
    expect(numberIn(sheetWith(number, format))).toBe(hidden(number))
  })

  it.each([
    ['5', '0;-0;'],
    ['-3', '0;-0;'],
    ['0', '0;-0'],
    ['0', '0'],
    ['0', '#,##0_);(#,##0)'],
    ['0', '#,##0;-#,##0;"-"'],
    ['0', '"nil"'],
    ['0', '0.0;"a;b"'],
    ['7', '#,###'],
  ])('%s in the format %s is shown, and read', (number, format) => {
    expect(numberIn(sheetWith(number, format))).toBe(number)
  })

  it('is a zero of a sheet that shows none', () => {
    const view = '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>'
    expect(numberIn(sheetWith('0', '0', view))).toBe(hidden('0'))
    expect(numberIn(sheetWith('7', '0', view))).toBe('7')
  })

  it('is told apart in ODS from one that was written without its text', () => {
    const row = (paragraph: string) =>
      `<table:table-row><table:table-cell office:value-type="float" office:value="0">${paragraph}</table:table-cell></table:table-row>`
    const first = (paragraph: string) => {
      const file = readRows(writeZip(asLibreOffice(row(paragraph))), {})
      return 'rows' in file ? [...file.rows][0]?.cells[0] : file.question.id
    }
    expect(first('<text:p/>')).toBe(hidden('0'))
    expect(first('')).toBe('0')
    expect(first('<text:p>0</text:p>')).toBe('0')
  })

  it('keeps its row from being saved as a return, with the reason', () => {
    const file = readRows(sheetWith('0', '0;-0;'), {})
    const reading = importOf('rows' in file ? [...file.rows] : [], { series, isTyped: true })
    expect(told(reading)).toEqual([])
    expect(problemsIn(reading)).toMatchObject([expect.stringContaining(hidden('0'))])
  })

  it('is asked about, or named as not read, as a past figure', () => {
    const { figures, questions, notRead } = readAll(readSheets(sheetWith('0', '0;-0;')), series, {
      answers: {},
      today: '2026-11-23',
    })
    expect(figures).toEqual([])
    expect(JSON.stringify([questions, notRead])).toContain('October!C2')
  })
})
