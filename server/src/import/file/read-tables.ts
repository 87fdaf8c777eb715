import { DomainError } from '@roundtable/shared/base/errors.ts'
import { delimitedRows, delimiterOf } from '@roundtable/shared/import/table/delimited.ts'
import { isHeadingRow } from '@roundtable/shared/import/table/heading-lines.ts'
import type { AnsweredQuestion, Answers, Question } from '@roundtable/shared/import/table/layout.ts'
import type { UnreadColumn } from '@roundtable/shared/import/table/row-report.ts'
import { columnLetter, type TableRow, tableLimits } from '@roundtable/shared/import/table/table-row.ts'
import { uncalculated } from '@roundtable/shared/past-figures/table/heading-word.ts'
import type { Sheet } from '@roundtable/shared/past-figures/table/sheet.ts'
import { decodeText, notATable } from './decode-text.ts'
import { readOds } from './ods-reader.ts'
import { packedRows } from './packed-rows.ts'
import { plainLook } from './sheet-cells.ts'
import { shownRows } from './shown-rows.ts'
import { readXlsx } from './xlsx-reader.ts'
import { workbookPath } from './xlsx-relations.ts'
import { openZip } from './zip-reader.ts'

const begins = (bytes: Buffer, ...signs: number[]) => signs.every((sign, index) => bytes[index] === sign)

const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0))
/** What a file begins with that is no table, and what it is. */
const otherKinds: readonly (readonly [readonly number[], string])[] = [
  [ascii('%PDF'), 'a PDF, not a table'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture, not a table'],
  [[0xff, 0xd8, 0xff], 'a picture, not a table'],
  [ascii('GIF8'), 'a picture, not a table'],
  [ascii('RIFF'), 'a picture, not a table'],
  [ascii('II*\0'), 'a picture, not a table'],
  [ascii('MM\0*'), 'a picture, not a table'],
  [ascii('{\\rtf'), 'a document, not a table'],
  [ascii('ID;P'), 'a SYLK file (.slk): save it as .xlsx'],
  [ascii('TABLE\r\n0,1'), 'a DIF file (.dif): save it as .xlsx'],
  [ascii('TABLE\n0,1'), 'a DIF file (.dif): save it as .xlsx'],
  [[0x09, 0x00, 0x04, 0x00], 'a workbook of the old .xls kind: save it as .xlsx'],
  [[0x09, 0x02, 0x06, 0x00], 'a workbook of the old .xls kind: save it as .xlsx'],
  [[0x09, 0x04, 0x06, 0x00], 'a workbook of the old .xls kind: save it as .xlsx'],
]

type Answered = {
  answered: readonly AnsweredQuestion[]
  /** Sheets and hidden columns with content that is not read, and why. */
  aside: readonly UnreadColumn[]
}
/** The rows of a file, or what has to be asked first; and what was answered about its sheets. */
type ReadFile = Answered &
  ({ rows: Iterable<TableRow>; isTyped: boolean; sheet?: string } | { question: Question })

/** The rows of a file, whose kind its content tells and never its name; or the question which sheet is meant. */
export function readRows(bytes: Buffer, answers: Answers): ReadFile {
  const book = bookOf(bytes)
  if (book !== null) return chosenSheet(book, answers)
  const text = textOf(bytes)
  return { rows: delimitedRows(text, delimiterOf(text)), isTyped: false, answered: [], aside: [] }
}

/** Every sheet of a file, hidden ones too; a text is one sheet. */
export function readSheets(bytes: Buffer): Sheet[] {
  const book = bookOf(bytes)
  if (book !== null) return book.map(sayingFaults)
  const text = textOf(bytes)
  const { rows, add } = packedRows()
  for (const { cells } of delimitedRows(text, delimiterOf(text))) add(rows.length + 1, cells)
  return [{ name: 'csv', isHidden: false, rows, ...plainLook() }]
}

/** Formulas that were never calculated say so in their cells. */
function sayingFaults(sheet: Sheet): Sheet {
  if (sheet.rows.every(({ faults }) => faults === undefined)) return sheet
  const rows = sheet.rows.map((row) => {
    if (row.faults === undefined) return row
    const cells = [...row.cells]
    for (const { column } of row.faults) {
      while (cells.length < column) cells.push('')
      cells[column] = uncalculated
    }
    return { line: row.line, cells }
  })
  return { ...sheet, rows }
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

export function textOf(bytes: Buffer): string {
  const other = otherKinds.find(([signs]) => begins(bytes, ...signs))
  if (other !== undefined) throw notATable(other[1])
  const text = decodeText(bytes)
  const start = text.slice(0, 2_000)
  if (/<office:document\b/.test(start)) throw notATable('a flat OpenDocument file (.fods): save it as .ods')
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start))
    throw notATable('a spreadsheet of the XML kind of 2003: save it as .xlsx')
  if (/^\s*(<!doctype html|<html)/i.test(text.slice(0, 200))) throw notATable('a web page, not a table')
  if (/^\s*(<\?xml|<!doctype|\{|\[\s*\{)/i.test(text.slice(0, 200)))
    throw notATable('data of a program, not a table')
  return text
}

function readBook(bytes: Buffer): Sheet[] {
  const zip = openZip(bytes)
  if (workbookPath(zip) !== null) return readXlsx(zip)
  const kind = zip.text('mimetype')
  if (zip.has('content.xml') && kind.includes('spreadsheet')) return readOds(zip)
  if (zip.has('word/document.xml') || kind.includes('opendocument.text')) {
    throw notATable('a text document, not a table: copy its table into a spreadsheet')
  }
  if (zip.has('ppt/presentation.xml') || kind.includes('presentation')) {
    throw notATable('a presentation, not a table')
  }
  if (zip.has('xl/workbook.bin')) throw notATable('a binary workbook (.xlsb): save it as .xlsx')
  if (zip.names.some((name) => /\.(csv|xlsx|ods)$/.test(name))) {
    throw notATable('an archive of files: unpack it and choose one of them')
  }
  throw notATable('no table')
}

function chosenSheet(tables: readonly Sheet[], answers: Answers): ReadFile {
  const filled = tables.filter(({ rows, isHidden }) => rows.length > 0 && !isHidden)
  const headed = filled.filter(({ rows }) => rows.slice(0, 30).some(({ cells }) => isHeadingRow(cells)))
  const among = headed.length > 0 ? headed : filled
  const [first] = among
  if (first === undefined) throw new DomainError('bad-input', 'The table is empty.')
  if (among.length === 1) return shownOf(first, answers, { answered: [], aside: asideFrom(tables, first) })
  const question: Question = {
    id: 'sheet',
    sentence: 'Several sheets of this workbook look like a return: which one is meant?',
    lines: [],
    choices: among.map(({ name }) => ({ id: name, label: name })),
  }
  const chosen = among.find(({ name }) => answers.sheet === name)
  if (chosen === undefined) return { question, answered: [], aside: [] }
  const answered = [{ ...question, answer: chosen.name }]
  return shownOf(chosen, answers, { answered, aside: asideFrom(tables, chosen) })
}

function shownOf(sheet: Sheet, answers: Answers, { answered: before, aside }: Answered): ReadFile {
  const { rows, question, answered, unread } = shownRows(sheet, answers)
  const known = { answered: [...before, ...answered], aside: [...aside, ...unread, ...afterAll(sheet)] }
  return question === null ? { rows, isTyped: true, sheet: sheet.name, ...known } : { question, ...known }
}

/** What stands after the last column that is read. */
function afterAll({ beyond = null }: Sheet): UnreadColumn[] {
  if (beyond === null) return []
  const because = `The first ${tableLimits.columns} columns are read.`
  const { column, line, cells } = beyond
  return [{ column: columnLetter(column), heading: '', because, line, cells }]
}

/** The other sheets with content. */
function asideFrom(tables: readonly Sheet[], chosen: Sheet): UnreadColumn[] {
  return tables.flatMap(({ name, rows, isHidden }) => {
    const [first] = rows
    if (first === undefined || name === chosen.name) return []
    const cells = rows.reduce((sum, row) => sum + row.cells.filter((cell) => cell !== '').length, 0)
    const because = isHidden ? 'It is hidden.' : `The sheet “${chosen.name.slice(0, 40)}” is read.`
    return [{ column: '', heading: `Sheet “${name}”`, because, line: first.line, cells }]
  })
}
