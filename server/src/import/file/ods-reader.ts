import { DomainError } from '@roundtable/shared/base/errors.ts'
import { symbolIn } from '@roundtable/shared/import/table/read-figure.ts'
import type { Sheet } from '@roundtable/shared/past-figures/table/sheet.ts'
import {
  addMerge,
  dayOfSerial,
  hiddenNumber,
  neverCalculated,
  numberText,
  percentText,
  plainLook,
  sheetOf,
  sheetsAtMost,
} from './sheet-cells.ts'
import { attributeOf, readXml } from './xml-tokens.ts'
import type { Zip } from './zip-reader.ts'

const repeatedAtMost = 1_000
/** What lies over a cell and has words of its own: notes, text boxes, shapes. */
const besideCells = new Set(['annotation', 'frame', 'custom-shape', 'control'])

/** The sheets of an OpenDocument spreadsheet as tables of text. */
export function readOds(zip: Zip): Sheet[] {
  if (/manifest:algorithm/.test(zip.text('META-INF/manifest.xml'))) {
    throw new DomainError('bad-input', 'This file is protected by a password: save it without one.')
  }
  // These calculate whatever they save, and give a formula that makes an empty text no type.
  const isCalculated = /<meta:generator>(LibreOffice|Collabora|OpenOffice)/i.test(zip.text('meta.xml'))
  const tables: Sheet[] = []
  const hiddenStyles = new Set<string>()
  let style = ''
  const count = { cells: 0 }
  let sheet = sheetOf(count)
  let look = plainLook()
  let isHidden = false
  let sheetColumn = 0
  let name = ''
  let line = 1
  let column = 0
  let rowRepeated = 1
  let cell = { repeated: 1, text: '', paragraphs: 0, typed: '', isUncalculated: false }
  let isNote = 0
  let isParagraph = false
  readXml(zip.text('content.xml'), {
    open: (tag, attributes) => {
      if (tag === 'table') {
        name = attributeOf(attributes, 'name') ?? ''
        isHidden = hiddenStyles.has(attributeOf(attributes, 'style-name') ?? '')
        sheet = sheetOf(count)
        look = plainLook()
        line = 1
        sheetColumn = 0
      } else if (tag === 'style') style = attributeOf(attributes, 'name') ?? ''
      else if (tag === 'table-properties') {
        if (attributeOf(attributes, 'display') === 'false') hiddenStyles.add(style)
      } else if (tag === 'table-column') {
        const repeated = Number(attributeOf(attributes, 'number-columns-repeated') ?? '1')
        if (isNotVisible(attributes)) {
          for (let n = 0; n < Math.min(repeated, 256); n++) look.hiddenColumns.push(sheetColumn + n)
        }
        sheetColumn += repeated
      } else if (tag === 'table-row') {
        rowRepeated = Number(attributeOf(attributes, 'number-rows-repeated') ?? '1')
        column = 0
        if (isNotVisible(attributes)) {
          for (let n = 0; n < Math.min(rowRepeated, repeatedAtMost); n++) look.hiddenLines.push(line + n)
        }
      } else if (tag === 'table-cell' || tag === 'covered-table-cell') {
        const repeated = Number(attributeOf(attributes, 'number-columns-repeated') ?? '1')
        cell = {
          repeated,
          text: '',
          paragraphs: 0,
          typed: typedValue(attributes),
          isUncalculated:
            !isCalculated &&
            attributeOf(attributes, 'formula') !== null &&
            attributeOf(attributes, 'value-type') === null,
        }
        const across = Number(attributeOf(attributes, 'number-columns-spanned') ?? '1')
        const down = Number(attributeOf(attributes, 'number-rows-spanned') ?? '1')
        if (across > 1 || down > 1) {
          addMerge(look, {
            fromLine: line,
            toLine: line + down - 1,
            fromColumn: column,
            toColumn: column + across - 1,
          })
        }
      } else if (besideCells.has(tag)) {
        isNote += 1
        if (tag === 'annotation') look.notes.push({ line, column, text: '' })
      } else if (tag === 'p' && isNote === 0) {
        if (cell.paragraphs > 0) cell.text += '\n'
        cell.paragraphs += 1
        isParagraph = true
      } else if (isParagraph && tag === 's')
        cell.text += ' '.repeat(Math.min(100, Number(attributeOf(attributes, 'c') ?? '1')))
      else if (isParagraph && tag === 'tab') cell.text += '\t'
      else if (isParagraph && tag === 'line-break') cell.text += '\n'
    },
    close: (tag) => {
      if (tag === 'p' && isNote === 0) isParagraph = false
      else if (besideCells.has(tag)) isNote -= 1
      else if (tag === 'table-cell' || tag === 'covered-table-cell') {
        const text = shownValue(cell)
        const times = text === '' ? 0 : Math.min(cell.repeated, repeatedAtMost)
        for (let n = 0; n < times; n++) sheet.put(column + n, line, text)
        if (cell.isUncalculated && text === '') sheet.spoil(column, neverCalculated)
        column += cell.repeated
      } else if (tag === 'table-row') {
        sheet.end(line, Math.min(rowRepeated, repeatedAtMost))
        line += rowRepeated
      } else if (tag === 'table') {
        tables.push({ name, isHidden, rows: sheet.rows, ...look, beyond: sheet.beyond() })
        if (tables.length > sheetsAtMost)
          throw new DomainError('bad-input', 'This file has too many sheets to be a return.')
      }
    },
    text: (part) => {
      if (isParagraph && isNote === 0) cell.text += part
    },
  })
  return tables
}

const isNotVisible = (attributes: string): boolean =>
  ['collapse', 'filter'].includes(attributeOf(attributes, 'visibility') ?? '')

/** Older programs keep 0 as the number of a cell that shows an error. */
const isErrorText = (text: string): boolean => /^(#[A-Z/0]+[!?]?|Err:\d+)$/.test(text)
const isTruth = (text: string): boolean => text === 'TRUE' || text === 'FALSE'
/** 0.471 shown as 47.1% is a share; 47.1 shown so has the sign as a word beside it. */
function isHundredfold(shown: string, typed: string): boolean {
  const number = Number(shown.replace(/[%,\s]/g, ''))
  return Math.abs(Number(typed) * 100 - number) <= Math.abs(Number(typed) - number)
}
const isDayText = (text: string): boolean => /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/.test(text)

type ShownCell = { typed: string; text: string; paragraphs: number }

/** What a cell holds; a number of no kind that is shown as a percentage or a day is one. */
function shownValue({ typed, text: shown, paragraphs }: ShownCell): string {
  if (typed === '' || isErrorText(shown) || isTruth(shown) || symbolIn(shown) !== null) return shown
  if (shown.endsWith('%') && !typed.endsWith('%'))
    return isHundredfold(shown, typed) ? percentText(typed) : `${typed}%`
  // Programs that write no texts write no paragraph either.
  if (shown === '' && paragraphs > 0) return hiddenNumber(typed)
  if (isDayText(shown) && !isDayText(typed)) return dayOfSerial(typed, { from1904: false }) ?? typed
  return typed
}

/** What a typed cell holds; empty for a text, which is told by its paragraphs. */
function typedValue(attributes: string): string {
  const type = attributeOf(attributes, 'value-type')
  const value = attributeOf(attributes, 'value') ?? ''
  if (type === 'percentage') return percentText(value)
  if (type === 'float' || type === 'currency') return numberText(value)
  return type === 'date' ? (attributeOf(attributes, 'date-value') ?? '').slice(0, 10) : ''
}
