import type { TableRow } from '../../import/table/table-row.ts'
import type { ImportProblem } from '../import-problem.ts'
import { formNamed, type Heading, headingWord } from './data-columns.ts'

/** What a column of a data file is called in words, and in what its figures are counted. */
export type ColumnLabel = { columnName: string; label: string; unit: string }

/** The description of a data file of explore education statistics (`.meta.csv`). */
export type DataDescription = {
  kind: 'description'
  /** That of the data file it describes. */
  form: string
  publisher: string
  rows: number
  labels: ColumnLabel[]
  problems: ImportProblem[]
}

export const isDescription = (heading: Heading): boolean =>
  heading.has('col_name') && heading.has('col_type') && heading.has('label')

export function readDescription(heading: Heading, rows: Iterable<TableRow>): DataDescription {
  const problems: ImportProblem[] = []
  const labels: ColumnLabel[] = []
  for (const { line, cells } of rows) {
    const cell = (name: string) => (cells[heading.get(name) ?? -1] ?? '').trim()
    const columnName = headingWord(cell('col_name'))
    if (cells.length !== heading.size) {
      const sentence = `This row has ${cells.length} cells where the header has ${heading.size}.`
      problems.push({ line, column: '', sentence })
    } else if (columnName === '') {
      problems.push({ line, column: 'col_name', sentence: 'This row names no column.' })
    } else if (labels.some((each) => each.columnName === columnName)) {
      problems.push({ line, column: 'col_name', sentence: `${columnName} is described a second time.` })
    } else
      labels.push({
        columnName,
        label: cell('label').slice(0, 500),
        unit: cell('indicator_unit').slice(0, 40),
      })
  }
  const form = formNamed(labels.map((each) => each.columnName))
  const publisher = 'Department for Education, explore education statistics'
  return { kind: 'description', form, publisher, rows: labels.length + problems.length, labels, problems }
}

/** How a measure is called in words, where its columns are described; as it is called by its columns where not. */
export function measureWords(
  measure: string,
  labels: readonly ColumnLabel[],
): { words: string; unit: string } {
  if (labels.length === 0) return { words: measure, unit: '' }
  const end = measure.indexOf(': ')
  const [column, group] = end < 0 ? [measure, ''] : [measure.slice(0, end), measure.slice(end + 2)]
  const own = labels.find(({ columnName }) => columnName === column)
  const name = own === undefined || own.label === '' ? column : own.label
  const words = labels.reduce((text, { columnName, label }) => {
    if (label === '') return text
    if (text.startsWith(`${columnName} `)) return `${label}: ${text.slice(columnName.length + 1)}`
    const at = text.indexOf(`, ${columnName} `)
    return at < 0 ? text : `${text.slice(0, at)}, ${label}: ${text.slice(at + columnName.length + 3)}`
  }, group)
  return { words: words === '' ? name : `${name}; ${words}`, unit: own?.unit ?? '' }
}
