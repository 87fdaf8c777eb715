import type { FieldProblem } from '../base/errors.ts'
import { problemsOfChoice, problemsOfText } from '../base/form.ts'
import { agencyMissing } from '../member/seat-form.ts'

export const longestLine = 80

type Lines = { lines: readonly { name: string }[] }
type Dimension = { dimension: string; parts: readonly { name: string }[] }

const isSameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** What is wrong with a breakdown beside the lines an indicator has. */
export function problemsOfDimension(
  { dimension, parts }: Dimension,
  { lines }: Lines,
): FieldProblem<'dimension' | 'parts'>[] {
  const twice = parts.find(
    ({ name }, index) =>
      parts.some((other, at) => at < index && isSameName(other.name, name)) ||
      lines.some((line) => isSameName(line.name, name)),
  )
  const unnamed = parts.some(({ name }) => name.trim() === '')
  const long = parts.some(({ name }) => name.trim().length > longestLine)
  return [
    ...problemsOfText('dimension', dimension, {
      missing: 'Say what it is broken down by, such as age.',
      most: longestLine,
    }),
    ...(parts.length < 2 ? [{ field: 'parts' as const, sentence: 'Name at least two parts.' }] : []),
    ...(unnamed ? [{ field: 'parts' as const, sentence: 'Each part needs a name.' }] : []),
    ...(long
      ? [{ field: 'parts' as const, sentence: `Use ${longestLine} characters or fewer a name.` }]
      : []),
    ...(twice === undefined || unnamed
      ? []
      : [{ field: 'parts' as const, sentence: `There is a line called ${twice.name} already.` }]),
  ]
}

/** What is wrong with naming who reports lines. */
export const problemsOfReporter = ({ agencyCode }: { agencyCode: string }): FieldProblem<'agencyCode'>[] =>
  problemsOfChoice('agencyCode', agencyCode, agencyMissing)

/** What is wrong with the name of a line beside the others. */
export const problemsOfLine = ({ name }: { name: string }, { lines }: Lines): FieldProblem<'name'>[] => [
  ...problemsOfText('name', name, { missing: 'Give the line a name.', most: longestLine }),
  ...(lines.some((line) => isSameName(line.name, name))
    ? [{ field: 'name' as const, sentence: 'Another line of this indicator has this name.' }]
    : []),
]
