import type { FieldProblem } from '../base/errors.ts'
import { longestReason, longestTitle, problemsOfChoice, problemsOfDay, problemsOfText } from '../base/form.ts'
import { longestGuidance, longestHint, longestStatement, mostEvidence } from './yearly-report-words.ts'

/** A year begins with a month, and the first day of it has come. */
export function problemsOfYear({ startsOn, today }: { startsOn: string; today: string }) {
  const missing = 'Choose the first day of the year it is about.'
  const problems: FieldProblem<'startsOn'>[] = problemsOfDay('startsOn', startsOn, missing)
  if (problems.length > 0) return problems
  if (!startsOn.endsWith('-01')) {
    return [{ field: 'startsOn' as const, sentence: 'A year begins on the first day of a month.' }]
  }
  return startsOn <= today
    ? []
    : [{ field: 'startsOn' as const, sentence: 'This year has not begun yet: choose one that has.' }]
}

export function problemsOfStatement({
  text,
  evidence,
}: {
  text: string
  evidence: readonly unknown[]
}): FieldProblem<'text' | 'evidence'>[] {
  const most = `A statement leads to ${mostEvidence} records at most: divide it.`
  return [
    ...problemsOfText('text', text, { missing: 'Write the statement.', most: longestStatement }),
    ...(evidence.length > mostEvidence ? [{ field: 'evidence' as const, sentence: most }] : []),
  ]
}

export const problemsOfReportReason = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, { missing: 'Say why: it stays in the history.', most: longestReason })

export const problemsOfReportCorrection = ({ text }: { text: string }): FieldProblem<'text'>[] =>
  problemsOfText('text', text, {
    missing: 'Say what is corrected: it stands beside what was published.',
    most: longestStatement,
  })

export const problemsOfHeading = ({
  title,
  hint,
}: {
  title: string
  hint: string
}): FieldProblem<'title' | 'hint'>[] => [
  ...problemsOfText('title', title, { missing: 'Enter the heading.', most: longestTitle }),
  ...problemsOfText('hint', hint, { most: longestHint }),
]

export const problemsOfGuidance = ({
  guidance,
  guidanceOf,
}: {
  guidance: string
  guidanceOf: string
}): FieldProblem<'guidance' | 'guidanceOf'>[] => [
  ...problemsOfText('guidance', guidance, {
    missing: 'Enter what the guidance is called, with its edition.',
    most: longestGuidance,
  }),
  ...problemsOfText('guidanceOf', guidanceOf, {
    missing: 'Enter when this edition came out.',
    most: longestTitle,
  }),
]

export const problemsOfSigning = ({ agencyId }: { agencyId: string }): FieldProblem<'agencyId'>[] =>
  problemsOfChoice('agencyId', agencyId, 'Choose the agency you sign for.')
