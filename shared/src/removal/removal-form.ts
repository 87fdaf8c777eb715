import type { FieldProblem } from '../base/errors.ts'
import { longestReason, problemsOfText } from '../base/form.ts'

export const longestRemoved = 4000
const leastLetters = 3

type Asking = { words: string; reason: string }
export type RemovalField = keyof Asking

/** What is wrong with words somebody asks to have blacked out. */
export function problemsOfRemoval({ words, reason }: Asking): FieldProblem<RemovalField>[] {
  const problems: FieldProblem<RemovalField>[] = problemsOfText('words', words, {
    missing: 'Enter the words that are to go, as they stand.',
    most: longestRemoved,
  })
  const letters = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (problems.length === 0 && letters < leastLetters) {
    const sentence = `Enter at least ${leastLetters} letters: fewer stand in too many texts.`
    problems.push({ field: 'words', sentence })
  }
  return [...problems, ...problemsOfText('reason', reason, { most: longestReason })]
}

export const problemsOfDecline = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, { missing: 'Say why: whoever asked reads it.', most: longestReason })
