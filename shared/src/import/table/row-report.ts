import type { Question } from './layout.ts'

export type LeftRow = { line: number; what: string; because: string }

const leftRowsAtMost = 500
const linesAtMost = 5

/** What a person is told of a table: the rows that were left out, and what has to be asked. */
export function rowReport(first: Question | null) {
  const questions = new Map<string, Question>()
  const left: LeftRow[] = []
  let leftCount = 0
  if (first !== null) questions.set(first.id, first)

  function ask(question: Question, line: number): void {
    const known = questions.get(question.id) ?? { ...question, lines: [] }
    if (known.lines.length < linesAtMost) known.lines.push(line)
    questions.set(question.id, known)
  }
  function leave(row: LeftRow): void {
    leftCount += 1
    if (left.length < leftRowsAtMost) left.push({ ...row, what: row.what.slice(0, 80) })
  }
  return { ask, leave, end: () => ({ left, leftCount, questions: [...questions.values()] }) }
}
export type RowReport = ReturnType<typeof rowReport>
