import { DomainError } from '@roundtable/shared/base/errors.ts'
import { tableLimits } from '@roundtable/shared/import/table/table-row.ts'
import type { Sheet } from '@roundtable/shared/past-figures/table/sheet.ts'
import {
  addMerge,
  dayOfSerial,
  hiddenNumber,
  neverCalculated,
  numberText,
  percentText,
  plainLook,
  type SheetLook,
  sheetOf,
  sheetsAtMost,
  timeText,
} from './sheet-cells.ts'
import { type CellFormat, cellFormats, plainFormat } from './xlsx-formats.ts'
import { readNotes } from './xlsx-notes.ts'
import { areaOf, columnOfPlace } from './xlsx-place.ts'
import { relatedTo, workbookPath } from './xlsx-relations.ts'
import { attributeOf, readXml } from './xml-tokens.ts'
import type { Zip } from './zip-reader.ts'

type Book = { strings: string[]; formats: CellFormat[]; from1904: boolean }

/** The sheets of a workbook as tables of text: percentages with their sign, days as 2026-10-31. */
export function readXlsx(zip: Zip): Sheet[] {
  const workbook = workbookPath(zip) ?? 'xl/workbook.xml'
  const paths = relatedTo(zip, workbook)
  const sheets: { name: string; path: string; isHidden: boolean }[] = []
  let from1904 = false
  readXml(zip.text(workbook), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributeOf(attributes, 'date1904') ?? '')
      const path = name === 'sheet' ? paths.byId.get(attributeOf(attributes, 'id') ?? '') : undefined
      if (path === undefined) return
      const isHidden = (attributeOf(attributes, 'state') ?? 'visible') !== 'visible'
      sheets.push({ name: attributeOf(attributes, 'name') ?? '', path, isHidden })
    },
    close: () => undefined,
    text: () => undefined,
  })
  if (sheets.length > sheetsAtMost)
    throw new DomainError('bad-input', 'This workbook has too many sheets to be a return.')
  const book = {
    strings: sharedStrings(zip.text(paths.ofKind('sharedStrings') ?? 'xl/sharedStrings.xml')),
    formats: cellFormats(zip.text(paths.ofKind('styles') ?? 'xl/styles.xml')),
    from1904,
  }
  const count = { cells: 0 }
  return sheets.map(({ name, path, isHidden }) => {
    const look = plainLook()
    const { rows, beyond } = readSheet(zip.text(path), { book, count, look })
    look.notes.push(...readNotes(zip, path))
    return { name, isHidden, rows, ...look, beyond: beyond() }
  })
}

/** Characters XML cannot hold are written _x000D_ in a workbook. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  let text = ''
  let isText = false
  let isPhonetic = false
  readXml(xml, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isPhonetic = true
      isText = name === 't' && !isPhonetic
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(text))
      if (name === 'rPh') isPhonetic = false
      isText = false
    },
    text: (part) => {
      if (isText) text += part
    },
  })
  return strings
}

type Reading = { book: Book; count: { cells: number }; look: SheetLook }

function readSheet(xml: string, { book, count, look }: Reading) {
  const sheet = sheetOf(count)
  let line = 0
  let column = -1
  let type = ''
  let style = 0
  let value = ''
  let isValue = false
  let isFormula = false
  let hidesZeros = false
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'sheetView')
        hidesZeros = ['0', 'false'].includes(attributeOf(attributes, 'showZeros') ?? '')
      else if (name === 'row') {
        line = lineOf(attributeOf(attributes, 'r'), line)
        column = -1
        if (isTrue(attributeOf(attributes, 'hidden'))) look.hiddenLines.push(line)
      } else if (name === 'col') {
        if (isTrue(attributeOf(attributes, 'hidden'))) look.hiddenColumns.push(...hiddenBy(attributes))
      } else if (name === 'mergeCell') {
        const area = areaOf(attributeOf(attributes, 'ref') ?? '')
        if (area !== null) addMerge(look, area)
      } else if (name === 'c') {
        column = columnOfPlace(attributeOf(attributes, 'r'), column)
        type = attributeOf(attributes, 't') ?? ''
        style = Number(attributeOf(attributes, 's') ?? '0')
        value = ''
        isFormula = false
      } else if (name === 'f') isFormula = true
      isValue = name === 'v' || (name === 't' && type === 'inlineStr')
    },
    close: (name) => {
      isValue = false
      if (name === 'c' && isFormula && value === '' && type !== 'str') sheet.spoil(column, neverCalculated)
      else if (name === 'c') sheet.put(column, line, cellText(book, { type, style, value, hidesZeros }))
      if (name === 'row') sheet.end(line)
    },
    text: (part) => {
      if (isValue) value += part
    },
  })
  return sheet
}

/** A row without a number that is one comes after the row before it. */
function lineOf(written: string | null, before: number): number {
  const line = Number(written ?? '')
  return Number.isSafeInteger(line) && line > 0 ? line : before + 1
}

const isTrue = (text: string | null): boolean => text === '1' || text === 'true'

function hiddenBy(attributes: string): number[] {
  const from = Number(attributeOf(attributes, 'min') ?? '1')
  const to = Math.min(Number(attributeOf(attributes, 'max') ?? '1'), tableLimits.columns)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from - 1 + index)
}

function cellText(
  book: Book,
  { type, style, value, hidesZeros }: { type: string; style: number; value: string; hidesZeros: boolean },
): string {
  if (type === 's') return book.strings[Number(value)] ?? ''
  if (type === 'inlineStr' || type === 'str') return unescaped(value)
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'e' || type === 'd' || value === '') return value
  const format = book.formats[style] ?? plainFormat
  const number = Number(value)
  const symbol = format.symbolFor?.(number) ?? null
  if (symbol !== null) return symbol
  const text = textOfNumber(book, format.kind, value)
  return format.hides(number) || (hidesZeros && number === 0) ? hiddenNumber(text) : text
}

function textOfNumber(book: Book, kind: CellFormat['kind'], value: string): string {
  if (kind === 'marked-percent') return `${numberText(value)}%`
  if (kind === 'percent') return percentText(value)
  if (kind === 'day') return dayOfSerial(value, book) ?? numberText(value)
  if (kind === 'time') return timeText(value)
  return numberText(value)
}
