import { entryFields, figureNumbers } from '../../figure/entry-fields.ts'
import { type Column, columnOf, identityColumns, wordsIn } from './headings.ts'
import { headedWithoutYear, periodHeading } from './period-heading.ts'
import { periodPart } from './period-part.ts'
import { periodInYear } from './read-period.ts'
import { onlyText, plainSigns, seenText, type TableRow, tableLimits } from './table-row.ts'

const figures: readonly Column[] = [...entryFields, 'commentary']

/** A row is the row of headings when it names an indicator and something to take in, a figure of a period perhaps. */
export function isHeadingRow(cells: readonly string[]): boolean {
  const found = cells.map(columnOf)
  const has = (among: readonly Column[]) => found.some((column) => column !== null && among.includes(column))
  if (!has(identityColumns)) return false
  const namesPeriod = (cell: string) => periodHeading(cell) !== null || headedWithoutYear(cell) !== null
  return has(figures) || cells.some((cell, index) => found[index] === null && namesPeriod(cell))
}

/** The headings of a table, and the lines they stand on: periods may stand in a line of their own, above or within. */
export type Headings = { cells: readonly string[]; lines: readonly number[] }

const isNumberHeading = (cell: string): boolean => {
  const column = columnOf(cell)
  return figureNumbers.some((field) => field === column)
}
const isBare = (cell: string): boolean => periodHeading(cell)?.field === 'value' && columnOf(cell) === null

/** The headings that begin with this row; null where it is no row of headings. */
export function headingsFrom(rows: readonly TableRow[], at: number): Headings | null {
  const row = rows[at]
  if (row === undefined || !isHeadingRow(row.cells)) return null
  const [above, below] = [rows[at - 1], rows[at + 1]]
  if (below !== undefined && below.line === row.line + 1 && areParts(row, below)) {
    return { cells: joined(row.cells, below.cells), lines: [row.line, below.line] }
  }
  const hasPeriods = row.cells.some((cell) => columnOf(cell) === 'period' || columnOf(cell) === 'periodStart')
  if (above !== undefined && !hasPeriods && arePeriodsOver(above, row)) {
    return { cells: joined(above.cells, row.cells), lines: [above.line, row.line] }
  }
  if (above !== undefined && areYearsOver(above, row)) {
    return { cells: inYears(above.cells, row.cells), lines: [above.line, row.line] }
  }
  return { cells: row.cells, lines: [row.line] }
}

/** Periods over numbers and nothing else: a title, or the day of a report, is no heading. */
function arePeriodsOver(above: TableRow, { cells, line }: TableRow): boolean {
  const filled = above.cells.flatMap((cell, index) => (seenText(cell) === '' ? [] : [{ cell, index }]))
  return (
    above.line === line - 1 &&
    filled.length > 0 &&
    filled.every(({ cell, index }) => isBare(cell) && isNumberHeading(cells[index] ?? ''))
  )
}

const isPart = (cell: string): boolean => columnOf(cell) === null && periodPart(cell) !== null
const isYear = (cell: string): boolean =>
  /^(?:FY ?)?20\d{2}(?: ?[/-] ?(?:20)?\d{2})?$/i.test(plainSigns(seenText(cell)))

/** A year over quarters, months or terms that say none, and nothing else in the row. */
function areYearsOver(above: TableRow, { cells, line }: TableRow): boolean {
  const filled = above.cells.filter((cell) => seenText(cell) !== '')
  return above.line === line - 1 && filled.length > 0 && filled.every(isYear) && cells.some(isPart)
}

/** The one year over them all; of several each holds for what stands under it and beside it. */
function inYears(above: readonly string[], below: readonly string[]): string[] {
  const years = above.filter((cell) => seenText(cell) !== '')
  let year = years.length === 1 ? (years[0] ?? '') : ''
  return below.map((cell, index) => {
    year = seenText(above[index] ?? '') || year
    return isPart(cell) && year !== '' ? periodInYear(seenText(cell), year) : cell
  })
}

/** Numerator and denominator under each of some periods, and nothing else in the row. */
function areParts({ cells }: TableRow, below: TableRow): boolean {
  const filled = below.cells.filter((cell) => seenText(cell) !== '')
  return cells.some(isBare) && filled.length > 0 && filled.every(isNumberHeading)
}

/** A period stands over its own column and over the empty ones beside it. */
function joined(above: readonly string[], below: readonly string[]): string[] {
  let period = ''
  return Array.from({ length: Math.max(above.length, below.length) }, (_, index) => {
    const [over, under] = [above[index] ?? '', below[index] ?? '']
    if (seenText(over) !== '') period = isBare(over) ? over : ''
    if (isNumberHeading(under)) return period === '' ? under : `${period} ${under}`
    return seenText(under) === '' ? over : under
  })
}

/** The columns of a table among others, up to and without `to`, and the one that names its rows. */
type Columns = { from: number; to: number; naming: number }

/**
 * The columns of tables that stand side by side: after an empty column, or with the same headings once more, what names
 * a row is headed again, and figures beside it. None where a table stands alone.
 */
export function columnsApart(headings: readonly string[]): Columns[] {
  const columns = headings.map(columnOf)
  const names = (column: Column | null) => column !== null && identityColumns.includes(column)
  const starts = [0]
  columns.forEach((column, at) => {
    const from = starts.at(-1) ?? 0
    const isApart = at > 0 && (seenText(headings[at - 1] ?? '') === '' || isRepeated(headings, from, at))
    if (isApart && names(column) && columns.slice(from, at).includes(column)) starts.push(at)
  })
  const apart = starts.map((from, n): Columns => {
    const naming = columns.findIndex((column, at) => at >= from && names(column))
    return { from, to: starts[n + 1] ?? tableLimits.columns, naming }
  })
  const areTables = apart.every(({ from, to }) => isHeadingRow(headings.slice(from, to)))
  return apart.length > 1 && areTables ? apart : []
}

/** Whether the headings from one column to another stand there once more. */
function isRepeated(headings: readonly string[], from: number, at: number): boolean {
  const words = headings.map(wordsIn)
  return at > from && words.slice(from, at).every((word, n) => word === words[at + n])
}

const number = /^[\d\s.,%£+-]+$/

/**
 * The rows as those of one of the tables: each cell where it stands. What stands alone in a row, as a title or a note
 * does, is said of them all.
 */
export function* rowsWithin(
  rows: readonly TableRow[],
  { from, to, naming }: Columns,
): Generator<TableRow, void, undefined> {
  const isWithin = (at: number) => at >= from && at < to
  for (const row of rows) {
    const cells = row.cells.map((cell, at) => (isWithin(at) ? cell : ''))
    const only = onlyText(row.cells)
    if (only !== null && !number.test(only) && onlyText(cells) === null) {
      while (cells.length <= naming) cells.push('')
      cells[naming] = only
    }
    const faults = row.faults?.filter(({ column }) => isWithin(column))
    yield { ...row, cells, ...(faults === undefined ? {} : { faults }) }
  }
}
