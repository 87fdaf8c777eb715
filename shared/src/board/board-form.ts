import type { FieldProblem } from '../base/errors.ts'
import { longestName, longestReason, problemsOfText, wholeNumber } from '../base/form.ts'

export const mostNoticeDays = 60
export const mostMembers = 200

export type BoardText = {
  name: string
  quorum: string
  noticeDays: string
  memberIds: readonly string[]
}
export type BoardField = keyof BoardText

/** What is wrong with a board; `others` are the names of the boards beside it. */
export function problemsOfBoard(
  { name, quorum, noticeDays, memberIds }: BoardText,
  { others }: { others: readonly string[] },
): FieldProblem<BoardField>[] {
  const problems: FieldProblem<BoardField>[] = problemsOfText('name', name, {
    missing: 'Enter the board’s name.',
    most: longestName,
  })
  const same = name.trim().toLowerCase()
  if (problems.length === 0 && others.some((other) => other.trim().toLowerCase() === same)) {
    problems.push({ field: 'name', sentence: 'Another board has this name.' })
  }
  const least = wholeNumber(quorum)
  if (!(least >= 1)) {
    problems.push({ field: 'quorum', sentence: 'Enter how many members have to be there, at least 1.' })
  } else if (memberIds.length > 0 && least > memberIds.length) {
    const sentence = `It has ${memberIds.length} ${memberIds.length === 1 ? 'member' : 'members'}: the quorum cannot be more.`
    problems.push({ field: 'quorum', sentence })
  }
  const days = wholeNumber(noticeDays)
  if (!(days >= 0 && days <= mostNoticeDays)) {
    const sentence = `Enter a whole number of working days from 0 to ${mostNoticeDays}.`
    problems.push({ field: 'noticeDays', sentence })
  }
  return problems
}

export const problemsOfBoardStep = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, { missing: 'Say why: it stays in the history.', most: longestReason })
