import type { AnsweredQuestion, Layout, Question } from './layout.ts'

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
