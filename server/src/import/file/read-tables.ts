import { DomainError } from '@roundtable/shared/base/errors.ts'
import { delimitedRows, delimiterOf } from '@roundtable/shared/import/table/delimited.ts'
import { isHeadingRow } from '@roundtable/shared/import/table/heading-row.ts'
import type { Answers, Question } from '@roundtable/shared/import/table/layout.ts'
import type { TableRow } from '@roundtable/shared/import/table/table-row.ts'
import type { Sheet } from '@roundtable/shared/past-figures/table/sheet.ts'
import { decodeText, notATable } from './decode-text.ts'
import { readOds } from './ods-reader.ts'
import { plainLook } from './sheet-cells.ts'
import { readXlsx } from './xlsx-reader.ts'
import { openZip } from './zip-reader.ts'

const begins = (bytes: Buffer, ...signs: number[]) => signs.every((sign, index) => bytes[index] === sign)

/** The rows of a file, whose kind its content tells and never its name; or the question which sheet is meant. */
export function readRows(bytes: Buffer, answers: Answers): Iterable<TableRow> | Question {
  const book = bookOf(bytes)
  if (book !== null) return chosenSheet(book, answers)
  const text = textOf(bytes)
  return delimitedRows(text, delimiterOf(text))
}

/** Every sheet of a file, hidden ones too; a text is one sheet. */
export function readSheets(bytes: Buffer): Sheet[] {
  const book = bookOf(bytes)
  if (book !== null) return book
  const text = textOf(bytes)
  const rows = [...delimitedRows(text, delimiterOf(text))].map(({ cells }, index) => ({
    line: index + 1,
    cells,
  }))
  return [{ name: 'csv', isHidden: false, rows, ...plainLook() }]
}

/** The sheets of a workbook; null where the file is none. */
function bookOf(bytes: Buffer): Sheet[] | null {
  if (bytes.length === 0) throw new DomainError('bad-input', 'This file is empty.')
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new DomainError(
      'bad-input',
      'This workbook is protected by a password or of the old .xls kind: save it as .xlsx without a password.',
    )
  }
  return begins(bytes, 0x50, 0x4b) ? readBook(bytes) : null
}

function textOf(bytes: Buffer): string {
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46) || begins(bytes, 0x89, 0x50) || begins(bytes, 0xff, 0xd8, 0xff))
    throw notATable()
  const text = decodeText(bytes)
  if (/^\s*(<!doctype|<html|<\?xml|\{|\[\s*\{)/i.test(text.slice(0, 200))) throw notATable()
  return text
}

function readBook(bytes: Buffer): Sheet[] {
  const zip = openZip(bytes)
  if (zip.has('xl/workbook.xml')) return readXlsx(zip)
  if (zip.has('content.xml') && zip.text('mimetype').includes('spreadsheet')) return readOds(zip)
  throw notATable()
}

function chosenSheet(tables: readonly Sheet[], answers: Answers): Iterable<TableRow> | Question {
  const filled = tables.filter(({ rows, isHidden }) => rows.length > 0 && !isHidden)
  const headed = filled.filter(({ rows }) => rows.slice(0, 30).some(({ cells }) => isHeadingRow(cells)))
  const among = headed.length > 0 ? headed : filled
  const [first] = among
  if (first === undefined) throw new DomainError('bad-input', 'The table is empty.')
  const chosen = among.length === 1 ? first : among.find(({ name }) => answers.sheet === name)
  if (chosen !== undefined) return chosen.rows
  return {
    id: 'sheet',
    sentence: 'Several sheets of this workbook look like a return: which one is meant?',
    lines: [],
    choices: among.map(({ name }) => ({ id: name, label: name })),
  }
}
