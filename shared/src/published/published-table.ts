import { delimitedRows, delimiterOf, UnreadableText } from '../import/table/delimited.ts'
import { isBlankRow, type TableRow } from '../import/table/table-row.ts'
import { type ImportProblem, ImportRefusedError } from './import-refused-error.ts'

/** A row under the header; `cell` is empty for a column that is not there. */
export type TableRecord = { line: number; cell: (column: string) => string }

/**
 * The rows of a table whose columns are found by name, in any order, others ignored. `line` is where the row begins,
 * the header being line 1; rows with too few or too many cells are problems. Throws ImportRefusedError where it is no
 * such table.
 */
export function tableRecords(
  text: string,
  columns: readonly string[],
  fileName = 'The table',
): { records: TableRecord[]; problems: ImportProblem[] } {
  const refuse = (problems: ImportProblem[]) => new ImportRefusedError(fileName, problems)
  const [first, ...rows] = readAll(text, refuse)
  const header = first?.cells.map((name) => name.trim()) ?? []
  const wrong = columns.flatMap((column): ImportProblem[] => {
    const found = header.filter((name) => name === column).length
    if (found === 1) return []
    const sentence = found === 0 ? 'This column is missing.' : 'This column stands there more than once.'
    return [{ line: 1, column, sentence }]
  })
  if (wrong.length > 0) throw refuse(wrong)
  const places = new Map(header.map((name, at) => [name, at]))
  const problems: ImportProblem[] = []
  const records: TableRecord[] = []
  for (const row of rows) {
    const { line, cells } = row
    if (isBlankRow(row)) continue
    if (cells.length === header.length) {
      records.push({ line, cell: (column) => (cells[places.get(column) ?? -1] ?? '').trim() })
      continue
    }
    const sentence = `This row has ${cells.length} cells where the header has ${header.length}.`
    problems.push({ line, column: '', sentence })
  }
  if (records.length + problems.length === 0)
    throw refuse([{ line: 1, column: '', sentence: 'There are no rows under the header.' }])
  return { records, problems }
}

function readAll(text: string, refuse: (problems: ImportProblem[]) => Error): TableRow[] {
  try {
    return [...delimitedRows(text, delimiterOf(text))]
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error
    const { line, what } = error
    throw refuse([{ line, column: '', sentence: `This cannot be read as CSV: ${what}` }])
  }
}
