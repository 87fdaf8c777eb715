import { isRequiredWord, requiredWords, wordField } from '@roundtable/shared/figure/entry-fields.ts'
import { isHeadingRow } from '@roundtable/shared/import/table/heading-lines.ts'
import { columnOf } from '@roundtable/shared/import/table/headings.ts'
import { readReason, symbolIn } from '@roundtable/shared/import/table/read-figure.ts'
import { sameName } from '@roundtable/shared/import/table/table-row.ts'
import type { Box } from '../row/grid-place.ts'
import type { Row, RowPart, RowText } from '../row/sheet.ts'

/** The columns of a clipboard, from the first of the grid on: commentary is three cells there. */
const pasteColumns = [
  'numerator',
  'denominator',
  'value',
  'previous',
  'target',
  'wouldBe',
  ...requiredWords,
] as const

export type Matrix = readonly (readonly string[])[]
export type Pasted = {
  parts: RowPart[]
  /** Cells that could not be taken: computed ones, and what lay beyond the grid. */
  ignored: number
}

const longest = 4000

/** Headings, or codes or names of rows: it says itself where its cells belong. */
export function isWholeTable(matrix: Matrix, rows: readonly Row[]): boolean {
  const calls = new Set(rows.flatMap(({ code, name }) => [code, name].map(sameName)))
  const first = matrix.find((cells) => cells.some((cell) => cell.trim() !== '')) ?? []
  if (isHeadingRow(first)) return true
  if (first.length > 1 && first.every((cell) => columnOf(cell) !== null)) return true
  return matrix.some((cells) => cells.some((cell) => calls.has(sameName(cell))))
}

/** A range that is a whole multiple of what was copied is filled with it; else what was copied tells the size. */
function sizeOf(matrix: Matrix, box: Box): { height: number; width: number } {
  const height = matrix.length
  const width = Math.max(0, ...matrix.map((cells) => cells.length))
  const tall = box.bottom - box.top + 1
  const broad = box.right - box.left + 1
  return {
    height: height > 0 && tall % height === 0 ? Math.max(tall, height) : height,
    width: width > 0 && broad % width === 0 ? Math.max(broad, width) : width,
  }
}

/** What a range of cells changes, laid into the grid from the upper left corner of what is selected. */
export function pasted(rows: readonly Row[], box: Box, matrix: Matrix): Pasted {
  const { height, width } = sizeOf(matrix, box)
  const parts: RowPart[] = []
  let ignored = 0
  for (let down = 0; down < height; down++) {
    const cells = matrix[down % matrix.length] ?? []
    const row = rows[box.top + down]
    const part: Partial<RowText> = {}
    for (let across = 0; across < width; across++) {
      const cell = cells[across % Math.max(1, widthOf(matrix))] ?? ''
      const taken = row !== undefined && layCell(row, part, pasteColumns[box.left + across], cell)
      if (!taken && cell.trim() !== '') ignored += 1
    }
    if (row !== undefined && Object.keys(part).length > 0) parts.push({ row, part })
  }
  return { parts, ignored }
}

const widthOf = (matrix: Matrix): number => Math.max(0, ...matrix.map((cells) => cells.length))

/** Whether the cell has a place in its column; its text is then part of the row. */
function layCell(
  row: Row,
  part: Partial<RowText>,
  column: (typeof pasteColumns)[number] | undefined,
  cell: string,
): boolean {
  if (column === undefined) return false
  if (isRequiredWord(column)) {
    if (cell.length > wordField[column].limit) return false
    part[column] = cell
    return true
  }
  if (cell.length > longest) return false
  const symbol = column === 'numerator' || column === 'denominator' ? symbolIn(cell) : null
  if (symbol !== null) {
    // As in a file: a symbol in the place of a number is why there is none.
    if (row.asksFraction) part[column === 'numerator' ? 'numerator' : 'denominator'] = ''
    else part.value = ''
    part.reason = symbol
    return true
  }
  if (column === 'numerator' || column === 'denominator') {
    if (row.asksFraction) part[column] = cell.trim()
    else if (column === 'numerator' || (part.value ?? '') === '') part.value = cell.trim()
    else return cell.trim() === ''
    return true
  }
  if (column !== 'value') return false
  const reason = readReason(cell)
  if (reason !== undefined) part.reason = reason ?? ''
  else if (!row.asksFraction && (part.value ?? '') === '') part.value = cell.trim()
  else return false
  return true
}

/** What emptying the cells of a box changes. */
export function cleared(rows: readonly Row[], { top, bottom, left, right }: Box): RowPart[] {
  const has = (column: number) => left <= column && column <= right
  return rows.slice(top, bottom + 1).map((row) => {
    const part: Partial<RowText> = {}
    if (row.asksFraction) {
      if (has(0)) part.numerator = ''
      if (has(1)) part.denominator = ''
    } else if (has(0) || has(1)) part.value = ''
    if (has(2)) part.reason = ''
    if (has(6)) for (const word of requiredWords) part[word] = ''
    return { row, part }
  })
}
