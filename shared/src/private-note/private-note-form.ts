import type { FieldProblem } from '../base/errors.ts'
import { problemsOfText } from '../base/form.ts'

export const longestNote = 4000

/** What is wrong with a private note; an empty one is deleted. */
export const problemsOfPrivateNote = ({ text }: { text: string }): FieldProblem<'text'>[] =>
  problemsOfText('text', text, { most: longestNote })
