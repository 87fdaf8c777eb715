import type { FieldProblem } from '../base/errors.ts'
import { problemsOfText } from '../base/form.ts'

export const longestStory = 4000

/** What is wrong with the story of an indicator. */
export const problemsOfStory = ({ text }: { text: string }): FieldProblem<'text'>[] =>
  problemsOfText('text', text, { missing: 'Say what lies behind these figures.', most: longestStory })
