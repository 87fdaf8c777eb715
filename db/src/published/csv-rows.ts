import { CsvError, parse } from 'csv-parse/sync'
import { type ImportProblem, ImportRefusedError } from './import-refused-error.ts'

export type CsvRow = { line: number; cells: Map<string, string> }
export type CsvTable = { rows: CsvRow[]; problems: ImportProblem[] }

type Parsed = { record: string[]; info: { lines: number } }

const longestRow = 10_000

/** Comma, semicolon or tab: whichever the header holds most of. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/))
  const count = (sign: string) => header.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/**
 * The rows of a table whose columns are found by name, in any order, others ignored. `line` is where the row
 * begins, the header being line 1; rows with too few or too many cells are problems. Throws ImportRefusedError
 * where it is no such table.
 */
export function csvRows(text: string, columns: readonly string[], fileName: string): CsvTable {
  const refuse = (problems: ImportProblem[]) => new ImportRefusedError(fileName, problems)
  let parsed: Parsed[]
  try {
    parsed = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      max_record_size: longestRow,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as Parsed[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    throw refuse([
      {
        line,
        column: '',
        sentence: 'This cannot be read as CSV: a quote is not closed, or a row is too long.',
      },
    ])
  }
  const header = parsed[0]?.record.map((name) => name.trim()) ?? []
  const wrong = columns.flatMap((column): ImportProblem[] => {
    const found = header.filter((name) => name === column).length
    if (found === 1) return []
    const sentence = found === 0 ? 'This column is missing.' : 'This column stands there more than once.'
    return [{ line: 1, column, sentence }]
  })
  if (wrong.length > 0) throw refuse(wrong)
  const problems: ImportProblem[] = []
  const rows: CsvRow[] = []
  let line = (parsed[0]?.info.lines ?? 1) + 1
  for (const { record, info } of parsed.slice(1)) {
    const begins = line
    line = info.lines + 1
    if (record.every((cell) => cell.trim() === '')) continue
    if (record.length !== header.length) {
      const sentence = `This row has ${record.length} cells where the header has ${header.length}.`
      problems.push({ line: begins, column: '', sentence })
      continue
    }
    const cells = new Map<string, string>()
    for (const [at, name] of header.entries()) cells.set(name, (record[at] ?? '').trim())
    rows.push({ line: begins, cells })
  }
  if (rows.length === 0)
    throw refuse([{ line: 1, column: '', sentence: 'There are no rows under the header.' }])
  return { rows, problems }
}
