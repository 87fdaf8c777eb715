import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRows } from '@roundtable/server/import/file/read-tables.ts'
import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import { describe, expect, it } from 'vitest'
import { importOf, lineOf, problemsIn, told } from '../../shared/import/table-lines.ts'

const bytesOf = (file: string) => readFileSync(join(import.meta.dirname, 'written', file))

const plain = { asksFraction: false, unit: 'count', decimals: 0 } as const
const series = [
  lineOf('PO01', { name: 'Repeat victims' }),
  lineOf('PO02', { name: 'Children in custody', ...plain }),
  lineOf('PO03', { name: 'Children’s reports' }),
  lineOf('PO04', { name: 'Cost of a place', ...plain, unit: 'pounds' }),
  lineOf('PO05', { name: 'Suppressed' }),
  lineOf('PO06', { name: 'Balance', ...plain, unit: 'days', decimals: 1, signed: true }),
]

function readingOf(file: string, answers: Answers) {
  const read = readRows(bytesOf(file), {})
  if ('question' in read) throw new Error(read.question.id)
  const { rows, isTyped } = read
  return importOf([...rows], { series, answers, isTyped })
}

const figures = [
  'PO01 numerator 180',
  'PO01 denominator 200',
  'PO01 value 90.0%',
  'PO01 happened Fewer in October; “more” in the north',
  'PO03 numerator 1,234',
  'PO03 denominator 2,000.5',
  'PO03 value 61.7%',
  'PO03 happened First line second line',
  'PO02 value 7',
  'PO02 happened Ø – £5 & <none>',
  'PO04 value £1,234,567',
  'PO05 reason Suppressed: small numbers',
  'PO06 value −12.5 days',
  'PO06 happened spaces around',
]

describe('the return of a month, written by', () => {
  it.each([
    ['LibreOffice as ODS', 'libreoffice.ods', {}],
    ['LibreOffice as XLSX', 'libreoffice.xlsx', {}],
    ['LibreOffice as CSV, as its cells are shown', 'libreoffice-shown.csv', {}],
    ['LibreOffice as CSV in Windows letters', 'libreoffice-ansi.csv', {}],
    ['LibreOffice as CSV in UTF-16, with semicolons and days', 'libreoffice-days.csv', { days: 'day-first' }],
    ['LibreOffice into its clipboard', 'libreoffice-clipboard.txt', {}],
    ['ExcelJS', 'exceljs.xlsx', {}],
    ['openpyxl', 'openpyxl.xlsx', {}],
    ['SheetJS as XLSX', 'sheetjs.xlsx', {}],
    // Its percentages lose their sign on this way.
    ['SheetJS as ODS', 'sheetjs.ods', { share: 'shares' }],
  ] as const)('%s is read alike', (_, file, answers: Answers) => {
    const reading = readingOf(file, answers)
    expect(reading.questions).toEqual([])
    expect(problemsIn(reading)).toEqual([])
    expect(told(reading).map((each) => each.replaceAll('\n', ' '))).toEqual(figures)
    expect(reading.left.map(({ because }) => because)).toEqual(['It stands above the headings.'])
    expect(reading.unread).toEqual([])
  })
})

/** What each format of LibreOffice says, by the format; a text or a formula by itself. */
function cellsByFormat(file: string) {
  const read = readRows(bytesOf(file), {})
  if ('question' in read) throw new Error(read.question.id)
  return new Map([...read.rows].map(({ cells, faults = [] }) => [cells[2], [cells[1], faults.length]]))
}

describe('a cell', () => {
  const [ods, xlsx] = [cellsByFormat('formats.ods'), cellsByFormat('formats.xlsx')]

  it('says the same in an ODS and in an XLSX file', () => {
    // A week of the year is a day to one of them, and shown as a number by both; hours are written in two ways.
    const alike = [...ods.keys()].filter((format) => format !== 'WW' && format !== 'HH:MM')
    expect(alike.map((format) => [format, xlsx.get(format)])).toEqual(
      alike.map((format) => [format, ods.get(format)]),
    )
    expect(alike).toHaveLength(39)
  })

  it.each([
    ['0.0"%"', '47.1%'],
    ['0%', '47.1%'],
    ['[<5]"c";0', 'c'],
    ['"nil"', '0'],
    ['#,##0;[RED]-#,##0', '-5'],
    ['0,', '1234567'],
    ["'=TRUE()", 'TRUE'],
    ['\'=""', ''],
    ["'=1/0", '#DIV/0!'],
  ])('of the format %s says %s', (format, text) => {
    expect(ods.get(format)).toEqual([text, 0])
    expect(xlsx.get(format)).toEqual([text, 0])
  })
})

describe('a file of another kind of table is told what to save it as', () => {
  it.each([
    ['ID;PWXL;N;E\r\nC;Y1;X1;K"Code"', 'a SYLK file (.slk): save it as .xlsx'],
    ['TABLE\r\n0,1\r\n"x"\r\n', 'a DIF file (.dif): save it as .xlsx'],
    ['\t\u0000\u0004\u0000\u0002\u0000', 'a workbook of the old .xls kind: save it as .xlsx'],
    ['<?xml version="1.0"?><office:document office:version="1.3">', 'a flat OpenDocument file (.fods)'],
    [
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      'a spreadsheet of the XML kind of 2003: save it as .xlsx',
    ],
  ])('%j', (text, what) => {
    expect(() => readRows(Buffer.from(text), {})).toThrow(`This file is ${what}`)
  })
})
