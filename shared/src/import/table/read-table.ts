import { DomainError } from '../../base/errors.ts'
import { isHeadingRow } from './heading-row.ts'
import type { Answers } from './layout.ts'
import { layoutByHeadings } from './layout-by-headings.ts'
import { layoutByShape } from './layout-by-shape.ts'
import type { TableSeries } from './match-series.ts'
import type { TableAgencies } from './row-agency.ts'
import { type ReadRow, rowReader, type TableRead } from './row-reader.ts'
import { isBlankRow, type TableRow, tableLimits } from './table-row.ts'

const lookAhead = 30

export type ReadSoFar = { count: number; rows: readonly ReadRow[] }

/**
 * Reads a table against the lines it may report. Yields what was read so far, every now and then, so that somebody
 * can watch or stop it. Throws a refusal where the table as a whole cannot be read.
 */
export function* readTable(
  table: Iterable<TableRow>,
  { series, agencies }: { series: readonly TableSeries[]; agencies: TableAgencies },
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
  const heading = ahead.find((row) => isHeadingRow(row.cells))
  if (heading === undefined) {
    for (let row = next(); row !== null && ahead.length < 2_000; row = next()) ahead.push(row)
  }
  if (ahead.every(isBlankRow)) throw new DomainError('bad-input', 'The table is empty.')
  const layout =
    heading === undefined ? layoutByShape(ahead, series, answers) : layoutByHeadings(heading, answers)
  if ('sentence' in layout) throw new DomainError('bad-input', layout.sentence)
  const reader = rowReader(layout, { series, agencies }, answers)
  let told = 0
  for (const row of ahead) reader.take(row)
  for (let row = next(); row !== null; row = next()) {
    reader.take(row)
    if (count - told >= 1_000) {
      told = count
      yield { count, rows: reader.rows }
    }
  }
  yield { count, rows: reader.rows }
  return reader.end()
}
