import { DomainError } from '../../base/errors.ts'
import { columnsApart, headingsFrom, rowsWithin } from './heading-lines.ts'
import type { Answers } from './layout.ts'
import { layoutByHeadings } from './layout-by-headings.ts'
import { layoutByShape } from './layout-by-shape.ts'
import { agencyBlocks } from './row-agency.ts'
import { titlePeriods } from './row-period.ts'
import { type Against, type ReadRow, rowReader, type TableRead } from './row-reader.ts'
import { scaleFinder } from './scale.ts'
import { isBlankRow, onlyText, type TableRow, tableLimits } from './table-row.ts'

const lookAhead = 30

export type ReadSoFar = { count: number; rows: readonly ReadRow[] }

/**
 * Reads a table against the lines it may report. Yields what was read so far, every now and then, so that somebody
 * can watch or stop it. Throws a refusal where the table as a whole cannot be read.
 */
export function* readTable(
  table: Iterable<TableRow>,
  against: Against,
  answers: Answers,
): Generator<ReadSoFar, TableRead> {
  const ahead: TableRow[] = []
  const rest = table[Symbol.iterator]()
  let count = 0
  let cells = 0
  const next = (): TableRow | null => {
    const { done, value } = rest.next()
    if (done === true) return null
    count += 1
    cells += value.cells.length
    if (count > tableLimits.rows || cells > tableLimits.cells) {
      throw new DomainError(
        'bad-input',
        `The table is too long: ${tableLimits.rows.toLocaleString('en-GB')} rows are read at most.`,
      )
    }
    return value
  }
  while (ahead.length < lookAhead) {
    const row = next()
    if (row === null) break
    ahead.push(row)
  }
  // A table without headings is told by all its rows; they are few.
  const headings = ahead.map((_, at) => headingsFrom(ahead, at)).find((found) => found !== null) ?? null
  if (headings === null) {
    for (let row = next(); row !== null && ahead.length < 2_000; row = next()) ahead.push(row)
  }
  const apart = columnsApart(headings?.cells ?? [])
  if (apart.length > 0) {
    for (let row = next(); row !== null; row = next()) ahead.push(row)
    const tables: TableRead[] = []
    for (const each of apart) tables.push(yield* readTable(rowsWithin(ahead, each), against, answers))
    return withoutRepeats(tablesTogether(tables, (each) => each.flatMap(({ rows: own }) => own)))
  }
  if (ahead.every(isBlankRow)) throw new DomainError('bad-input', 'The table is empty.')
  const layout =
    headings === null ? layoutByShape(ahead, against.series, answers) : layoutByHeadings(headings, answers)
  if ('sentence' in layout) throw new DomainError('bad-input', layout.sentence)
  const rows: ReadRow[] = []
  const scale = scaleFinder(layout, answers)
  const blocks = agencyBlocks(against.agencies, answers)
  const titles = titlePeriods(answers)
  if (against.sheet !== undefined)
    titles.see({ line: 0, cells: [against.sheet] }, { isAbove: true, only: against.sheet })
  let reader = rowReader(layout, against, { answers, rows, blocks, titles })
  const before: TableRead[] = []
  const take = (row: TableRow) => {
    if (reader.isOtherTable(row)) {
      // Tables under one another have their columns in an order of their own.
      before.push(reader.end())
      const other = layoutByHeadings({ cells: row.cells, lines: [row.line] }, answers)
      reader = rowReader(other, against, { answers, rows, blocks, titles })
    }
    const only = onlyText(row.cells)
    blocks.see(only)
    titles.see(row, { isAbove: row.line < layout.headingLine, only })
    scale.see(row, only)
    reader.take(row)
  }
  let told = 0
  for (const row of ahead) take(row)
  for (let row = next(); row !== null; row = next()) {
    take(row)
    if (count - told >= 1_000) {
      told = count
      yield { count, rows }
    }
  }
  yield { count, rows }
  return scale.of(before.length === 0 ? reader.end() : tablesTogether([...before, reader.end()], () => rows))
}

/** What was read of tables under one another, or beside one another, as of one. */
function tablesTogether(
  tables: readonly TableRead[],
  rowsOf: (tables: readonly TableRead[]) => ReadRow[],
): TableRead {
  const [first] = tables
  if (first === undefined) throw new RangeError('There is no table.')
  const questions = new Map(tables.flatMap((each) => each.questions.map((one) => [one.id, one] as const)))
  const answered = new Map(tables.flatMap((each) => each.answered.map((one) => [one.id, one] as const)))
  const isOpen = tables.some(({ rows }) => rows.length === 0) && questions.size > 0
  return {
    rows: isOpen ? [] : rowsOf(tables),
    unread: tables.flatMap(({ unread }) => unread),
    keepsParts: first.keepsParts,
    left: tables.flatMap(({ left }) => left),
    leftCount: tables.reduce((sum, { leftCount }) => sum + leftCount, 0),
    questions: [...questions.values()],
    answered: [...answered.values()],
  }
}

/** What is said of them all, and left by each, is told once. */
function withoutRepeats(read: TableRead): TableRead {
  const told = new Set<string>()
  const left = read.left.filter(({ line, what, because }) => {
    const key = JSON.stringify([line, what, because])
    return !told.has(key) && told.add(key)
  })
  return { ...read, left, leftCount: read.leftCount - read.left.length + left.length }
}
