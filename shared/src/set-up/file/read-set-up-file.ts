import { withoutGuard } from '../../base/csv.ts'
import {
  columnLetter,
  isBlankRow,
  onlyText,
  sameName,
  seenText,
  type TableRow,
} from '../../import/table/table-row.ts'
import type { Sheet } from '../../past-figures/table/sheet.ts'
import { plainText, readCell } from '../sheet/cell-text.ts'
import { type Cells, idHeading, markHeading, type SheetKey, type SheetShape } from '../sheet/columns.ts'
import { sheetShapes } from '../sheet/sheets.ts'

/** Something of the file that cannot be taken as it is: where, and what to do. */
export type FileProblem = {
  sheet: SheetKey
  line: number | null
  /** The heading of the column; null where it is about the row. */
  column: string | null
  /** As a spreadsheet names it: Agencies!C4. */
  place: string
  sentence: string
}

export type FileRow = {
  line: number
  id: string
  mark: string
  /** Of the columns that the file has. */
  cells: Cells
}

export type FileSheet = { key: SheetKey; rows: FileRow[]; letters: Readonly<Record<string, string>> }
export type SetUpFile = { sheets: FileSheet[]; problems: FileProblem[]; notRead: string[] }

export const rowsAtMost = 5_000
const headingsAmong = 10
const problemsAtMost = 300

/** Sheets that the product writes beside the rows. */
export const besides = ['Read me', 'Words'] as const

/** What a workbook says of how a partnership is set up; sheets and columns are known by their names. */
export function readSetUpFile(workbook: readonly Sheet[]): SetUpFile {
  const file: SetUpFile = { sheets: [], problems: [], notRead: [] }
  for (const sheet of workbook) {
    const shape = sheetShapes.find(({ name }) => sameName(name) === sameName(sheet.name))
    const isBeside = besides.some((name) => sameName(name) === sameName(sheet.name))
    if (shape !== undefined && !file.sheets.some(({ key }) => key === shape.key))
      readSheet(file, shape, sheet)
    else if (!isBeside && sheet.rows.length > 0) file.notRead.push(`The sheet ${seenText(sheet.name)}.`)
  }
  return { ...file, problems: file.problems.slice(0, problemsAtMost) }
}

function readSheet(file: SetUpFile, shape: SheetShape, { rows }: Sheet): void {
  const { key, name, columns } = shape
  const known = [...columns.map(({ heading }) => heading), idHeading, markHeading].map(sameName)
  const isKnown = (cell: string) => known.includes(sameName(cell))
  const headings = rows
    .slice(0, headingsAmong)
    .find(({ cells }) => cells.filter(isKnown).length >= Math.min(2, columns.length))
  if (headings === undefined) {
    if (rows.length > 0) {
      file.problems.push({
        ...{ sheet: key, line: null, column: null, place: name },
        sentence: `No row of this sheet has its headings, such as ${columns[0]?.heading} and ${columns[1]?.heading}.`,
      })
    }
    return
  }
  const placeOf = (heading: string) =>
    headings.cells.findIndex((cell) => sameName(cell) === sameName(heading))
  for (const { heading } of columns) {
    const over = headings.cells.filter((cell) => sameName(cell) === sameName(heading)).length
    if (over < 2) continue
    file.problems.push({
      ...{ sheet: key, line: headings.line, column: heading, place: `${name}!${headings.line}` },
      sentence: `“${heading}” stands over ${over} columns: leave one of them.`,
    })
  }
  const unknown = headings.cells.filter((cell) => seenText(cell) !== '' && !isKnown(cell)).map(seenText)
  const besideIt = [...unknown, ...unheaded(rows, headings)]
  if (besideIt.length > 0) file.notRead.push(`${name}: ${besideIt.join(', ')}.`)
  // A title is one cell; more of them are a row that stands in the wrong place.
  const above = rows
    .filter(
      ({ line, cells }) => line < headings.line && onlyText(cells) === null && !isBlankRow({ line, cells }),
    )
    .map(({ line }) => line)
  if (above.length > 0) file.notRead.push(`${name}, above the headings: line ${above.join(', ')}.`)
  const at = columns
    .map((column) => ({ column, place: placeOf(column.heading) }))
    .filter((each) => each.place >= 0)
  const [idAt, markAt] = [placeOf(idHeading), placeOf(markHeading)]
  const sheet: FileSheet = {
    key,
    rows: [],
    letters: Object.fromEntries(at.map(({ column, place }) => [column.key, columnLetter(place)])),
  }
  file.sheets.push(sheet)
  for (const { line, cells } of rows) {
    const textAt = (place: number) => withoutGuard(cells[place] ?? '')
    const isEmpty = at.every(({ place }) => plainText(textAt(place)) === '')
    if (line <= headings.line || isEmpty) continue
    const read: Record<string, string> = {}
    for (const { column, place } of at) {
      const cell = readCell(column, textAt(place))
      if ('text' in cell) read[column.key] = cell.text
      else {
        file.problems.push({
          ...{ sheet: key, line, column: column.heading, place: `${name}!${columnLetter(place)}${line}` },
          sentence: cell.sentence,
        })
      }
    }
    sheet.rows.push({ line, id: seenText(textAt(idAt)), mark: seenText(textAt(markAt)), cells: read })
  }
}

/** Columns in which something stands under no heading. */
function unheaded(rows: Sheet['rows'], headings: TableRow): string[] {
  const filled = new Set<number>()
  for (const { line, cells } of rows) {
    if (line <= headings.line) continue
    for (const [at, cell] of cells.entries()) {
      if (seenText(headings.cells[at] ?? '') === '' && seenText(cell) !== '') filled.add(at)
    }
  }
  return [...filled].sort((a, b) => a - b).map((at) => `column ${columnLetter(at)}, which has no heading`)
}
