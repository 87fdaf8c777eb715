import type { AnsweredQuestion, Layout, Question } from './layout.ts'
import { columnLetter, seenText, type TableRow } from './table-row.ts'

export type LeftRow = { line: number; what: string; because: string }

const leftRowsAtMost = 500
const linesAtMost = 5

/** What a person is told of a table: the rows that were left out, and what has to be asked. */
export function rowReport({ question: first, answered: before }: Layout) {
  const questions = new Map<string, Question>()
  const answered = new Map<string, AnsweredQuestion>(before.map((each) => [each.id, each]))
  const left: LeftRow[] = []
  let leftCount = 0
  if (first !== null) questions.set(first.id, first)

  function ask(question: Question, line: number): void {
    const known = questions.get(question.id) ?? { ...question, lines: [] }
    if (known.lines.length < linesAtMost) known.lines.push(line)
    questions.set(question.id, known)
  }
  /** What would have been asked, had nobody answered it. */
  function noteAnswer(question: Question, { answer, line }: { answer: string; line: number }): void {
    const known = answered.get(question.id) ?? { ...question, lines: [], answer }
    if (known.lines.length < linesAtMost) known.lines.push(line)
    answered.set(question.id, known)
  }
  function leave(row: LeftRow): void {
    leftCount += 1
    if (left.length < leftRowsAtMost) left.push({ ...row, what: row.what.slice(0, 80) })
  }
  const end = () => ({
    left,
    leftCount,
    questions: [...questions.values()],
    answered: [...answered.values()],
  })
  return { ask, noteAnswer, leave, end }
}
export type RowReport = ReturnType<typeof rowReport>

/** A column with content that is not read, and why; a whole sheet has no column. */
export type UnreadColumn = { column: string; heading: string; because: string; line: number; cells: number }

const shown = 60

/** Every column of which something was not read, with the first line where that is so, and how many cells. */
export function unreadCells(layout: Layout) {
  const found = new Map<number, UnreadColumn>()
  const read = new Set(readPlaces(layout))
  const beside = layout.headings.flatMap((_, index) => (read.has(index) ? [] : [index]))
  const isHeaded = layout.headingLine > 0
  const put = (index: number, line: number, because: string) => {
    const known = found.get(index)
    if (known !== undefined) {
      known.cells += 1
      return
    }
    const heading = seenText(layout.headings[index] ?? '').slice(0, shown)
    found.set(index, { column: columnLetter(index), heading, because, line, cells: 1 })
  }
  const see = (cells: readonly string[], index: number, line: number) => {
    if (seenText(cells[index] ?? '') === '') return
    const because =
      layout.unread.get(index) ?? (isHeaded ? 'It has no heading.' : 'No heading says what it is.')
    put(index, line, because)
  }
  const take = ({ line, cells, faults = [] }: TableRow): void => {
    for (const index of beside) see(cells, index, line)
    for (let index = layout.headings.length; index < cells.length; index++)
      if (!read.has(index)) see(cells, index, line)
    for (const { column, sentence } of faults) if (!read.has(column)) put(column, line, sentence)
  }
  const end = (): UnreadColumn[] => [...found].sort(([a], [b]) => a - b).map(([, column]) => column)
  return { take, end }
}

function readPlaces({ at, headings, yearAt, periods, unread, numbersAt }: Layout): number[] {
  const headed = headings.flatMap((_, index) => (unread.has(index) ? [] : [index]))
  const beside = periods.flatMap(({ places }) => [...places.values()])
  return [...headed, ...beside, ...(numbersAt ?? []), at('code'), at('period'), yearAt].filter(
    (place) => place >= 0,
  )
}
