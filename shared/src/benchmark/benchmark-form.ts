import type { FieldProblem } from '../base/errors.ts'
import { longestName, problemsOfChoice, problemsOfDay, problemsOfText } from '../base/form.ts'

export type MatchField = 'measure' | 'indicatorCode' | 'numerator' | 'denominator'

/** What is wrong with a measure that is matched to an indicator. */
export const problemsOfMatch = (text: Readonly<Record<MatchField, string>>): FieldProblem<MatchField>[] => [
  ...problemsOfChoice('measure', text.measure, 'Choose a measure of the file.'),
  ...problemsOfChoice('indicatorCode', text.indicatorCode, 'Choose the indicator it is.'),
  ...problemsOfParts(text),
]

const bothParts = 'A numerator and a denominator belong together: choose both, or neither.'
const otherMeasures = 'Numerator, denominator and figure are three measures: choose another one.'

function problemsOfParts({ measure, numerator, denominator }: Readonly<Record<MatchField, string>>) {
  const problems: FieldProblem<MatchField>[] = []
  if (numerator === '' && denominator === '') return problems
  if (numerator === '') problems.push({ field: 'numerator', sentence: bothParts })
  if (denominator === '') problems.push({ field: 'denominator', sentence: bothParts })
  if (numerator === measure) problems.push({ field: 'numerator', sentence: otherMeasures })
  if (denominator === measure || denominator === numerator)
    problems.push({ field: 'denominator', sentence: otherMeasures })
  return problems
}

export type SourceField = 'source' | 'licence' | 'retrievedOn'
export const openGovernmentLicence = 'Open Government Licence v3.0'

/** What is wrong with where a file is from; `today` is an ISO day. */
export const problemsOfSource = (
  text: Readonly<Record<SourceField, string>>,
  { today }: { today: string },
): FieldProblem<SourceField>[] => [
  ...problemsOfText('source', text.source, { missing: 'Enter who publishes it.', most: longestName }),
  ...problemsOfText('licence', text.licence, { missing: 'Enter its licence.', most: longestName }),
  ...problemsOfDay('retrievedOn', text.retrievedOn, 'Enter the day it was downloaded.'),
  ...(text.retrievedOn > today
    ? [{ field: 'retrievedOn' as const, sentence: 'Enter a day that is not in the future.' }]
    : []),
]
