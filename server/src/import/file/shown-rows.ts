import type { AnsweredQuestion, Answers, Question } from '@roundtable/shared/import/table/layout.ts'
import type { UnreadColumn } from '@roundtable/shared/import/table/row-report.ts'
import { columnLetter, seenText, type TableRow } from '@roundtable/shared/import/table/table-row.ts'
import type { Sheet } from '@roundtable/shared/past-figures/table/sheet.ts'

/** The rows of a sheet as a person wants its hidden parts taken; the question where nobody has said. */
type ShownRows = {
  rows: readonly TableRow[]
  question: Question | null
  answered: AnsweredQuestion[]
  unread: UnreadColumn[]
}

/** Rows and columns that are hidden or filtered away are read, or left out, as a person says. */
export function shownRows(sheet: Sheet, answers: Answers): ShownRows {
  const shown: ShownRows = { rows: sheet.rows, question: null, answered: [], unread: [] }
  const lines = hiddenLines(sheet)
  const columns = hiddenColumns(sheet)
  if (lines.size > 0) {
    const answer = answerTo(shown, rowsAsked([...lines]), answers)
    const leftOut = 'It is hidden in the sheet, and you left hidden rows out.'
    if (answer === 'leave')
      shown.rows = shown.rows.map((row) => (lines.has(row.line) ? { ...row, leftOut } : row))
  }
  if (columns.length > 0) {
    const answer = answerTo(shown, columnsAsked(columns), answers)
    if (answer === 'leave') {
      const isHidden = new Set(columns.map(({ at }) => at))
      shown.rows = shown.rows.map((row) => withoutColumns(row, isHidden))
      shown.unread = columns.map(({ at: _, ...column }) => column)
    }
  }
  return shown
}

function answerTo(shown: ShownRows, question: Question, answers: Answers): string | null {
  const answer = answers[question.id]
  if (answer === 'read' || answer === 'leave') shown.answered.push({ ...question, answer })
  else shown.question ??= question
  return answer ?? null
}

function hiddenLines({ rows, hiddenLines: hidden }: Sheet): ReadonlySet<number> {
  const isHidden = new Set(hidden)
  return new Set(rows.flatMap(({ line }) => (isHidden.has(line) ? [line] : [])))
}

type HiddenColumn = UnreadColumn & { at: number }

function hiddenColumns({ rows, hiddenColumns: hidden }: Sheet): HiddenColumn[] {
  const because = 'It is hidden in the sheet, and you left hidden columns out.'
  return [...new Set(hidden)].flatMap((at): HiddenColumn[] => {
    const filled = rows.filter(({ cells }) => seenText(cells[at] ?? '') !== '')
    const [first] = filled
    if (first === undefined) return []
    const heading = seenText(first.cells[at] ?? '').slice(0, 60)
    return [{ at, column: columnLetter(at), heading, because, line: first.line, cells: filled.length }]
  })
}

function withoutColumns(row: TableRow, isHidden: ReadonlySet<number>): TableRow {
  const { faults, ...rest } = row
  const cells = row.cells.map((cell, at) => (isHidden.has(at) ? '' : cell))
  const seen = faults?.filter(({ column }) => !isHidden.has(column)) ?? []
  return seen.length === 0 ? { ...rest, cells } : { ...rest, cells, faults: seen }
}

const rowsAsked = (lines: readonly number[]): Question => ({
  id: 'hidden',
  sentence: `${lines.length === 1 ? 'One row of the sheet is' : `${lines.length} rows of the sheet are`} hidden or filtered away. Are they read too?`,
  lines: lines.slice(0, 5),
  choices: [
    { id: 'read', label: 'Yes: read them like the others' },
    { id: 'leave', label: 'No: leave hidden rows out' },
  ],
})

const columnsAsked = (columns: readonly HiddenColumn[]): Question => ({
  id: 'hidden-columns',
  sentence: `Hidden in the sheet: ${columns
    .slice(0, 5)
    .map(({ column, heading }) => `column ${column}, “${heading}”`)
    .join('; ')}. Are hidden columns read too?`,
  lines: [],
  choices: [
    { id: 'read', label: 'Yes: read them like the others' },
    { id: 'leave', label: 'No: leave hidden columns out' },
  ],
})
