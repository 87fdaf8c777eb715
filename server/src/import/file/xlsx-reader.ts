import { DomainError } from '@roundtable/shared/base/errors.ts'
import {
  dayOfSerial,
  type NamedTable,
  numberText,
  percentText,
  sheetOf,
  sheetsAtMost,
} from './sheet-cells.ts'
import { attributeOf, readXml } from './xml-tokens.ts'
import type { Zip } from './zip-reader.ts'

type Kind = 'number' | 'percent' | 'day'
type Book = { strings: string[]; kinds: Kind[]; from1904: boolean }

/** The visible sheets of a workbook as tables of text: percentages with their sign, days as 2026-10-31. */
export function readXlsx(zip: Zip): NamedTable[] {
  const paths = sheetPaths(zip)
  const sheets: { name: string; path: string }[] = []
  let from1904 = false
  readXml(zip.text('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributeOf(attributes, 'date1904') ?? '')
      if (name !== 'sheet' || (attributeOf(attributes, 'state') ?? 'visible') !== 'visible') return
      const path = paths.get(attributeOf(attributes, 'id') ?? '')
      if (path !== undefined) sheets.push({ name: attributeOf(attributes, 'name') ?? '', path })
    },
    close: () => undefined,
    text: () => undefined,
  })
  if (sheets.length > sheetsAtMost)
    throw new DomainError('bad-input', 'This workbook has too many sheets to be a return.')
  const book = { strings: sharedStrings(zip), kinds: cellKinds(zip), from1904 }
  const count = { cells: 0 }
  return sheets.map(({ name, path }) => ({ name, rows: readSheet(zip.text(path), book, count) }))
}

function sheetPaths(zip: Zip): Map<string, string> {
  const paths = new Map<string, string>()
  readXml(zip.text('xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      const target = attributeOf(attributes, 'Target')
      if (name !== 'Relationship' || target === null || attributeOf(attributes, 'TargetMode') === 'External')
        return
      paths.set(
        attributeOf(attributes, 'Id') ?? '',
        target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      )
    },
    close: () => undefined,
    text: () => undefined,
  })
  return paths
}

/** Characters XML cannot hold are written _x000D_ in a workbook. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

function sharedStrings(zip: Zip): string[] {
  const strings: string[] = []
  let text = ''
  let isText = false
  let isPhonetic = false
  readXml(zip.text('xl/sharedStrings.xml'), {
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

const builtIn = (id: number): Kind =>
  id === 9 || id === 10
    ? 'percent'
    : (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
      ? 'day'
      : 'number'

const kindOfFormat = (format: string): Kind => {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  if (bare.includes('%')) return 'percent'
  return /[dy]/i.test(bare) || /mmm/i.test(bare) ? 'day' : 'number'
}

/** How each cell style shows a number. */
function cellKinds(zip: Zip): Kind[] {
  const formats = new Map<number, Kind>()
  const kinds: Kind[] = []
  let isCells = false
  readXml(zip.text('xl/styles.xml'), {
    open: (name, attributes) => {
      if (name === 'cellXfs') isCells = true
      if (name === 'numFmt') {
        formats.set(
          Number(attributeOf(attributes, 'numFmtId')),
          kindOfFormat((attributeOf(attributes, 'formatCode') ?? '').slice(0, 200)),
        )
      }
      if (name === 'xf' && isCells) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? '0')
        kinds.push(formats.get(id) ?? builtIn(id))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false
    },
    text: () => undefined,
  })
  return kinds
}

function readSheet(xml: string, book: Book, count: { cells: number }) {
  const sheet = sheetOf(count)
  let line = 0
  let column = -1
  let type = ''
  let style = 0
  let value = ''
  let isValue = false
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributeOf(attributes, 'r') ?? line + 1)
        column = -1
      } else if (name === 'c') {
        column = columnIndex(attributeOf(attributes, 'r'), column)
        type = attributeOf(attributes, 't') ?? ''
        style = Number(attributeOf(attributes, 's') ?? '0')
        value = ''
      }
      isValue = name === 'v' || (name === 't' && type === 'inlineStr')
    },
    close: (name) => {
      isValue = false
      if (name === 'c') sheet.put(column, line, cellText(book, { type, style, value }))
      if (name === 'row') sheet.end(line)
    },
    text: (part) => {
      if (isValue) value += part
    },
  })
  return sheet.rows
}

/** "BC12" stands in the 55th column; a cell without a place stands after the one before. */
function columnIndex(place: string | null, before: number): number {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(place ?? '')?.[0]
  if (letters === undefined) return before + 1
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

function cellText(
  book: Book,
  { type, style, value }: { type: string; style: number; value: string },
): string {
  if (type === 's') return book.strings[Number(value)] ?? ''
  if (type === 'inlineStr' || type === 'str') return unescaped(value)
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'e' || type === 'd' || value === '') return value
  const kind = book.kinds[style] ?? 'number'
  if (kind === 'percent') return percentText(value)
  if (kind === 'day') return dayOfSerial(value, book) ?? numberText(value)
  return numberText(value)
}
