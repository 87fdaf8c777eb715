import type { FieldProblem } from '../base/errors.ts'
import { longestReason, problemsOfDay, problemsOfText } from '../base/form.ts'

export const longestLink = 500

export type SharingText = { fromDay: string; untilDay: string; link: string }
export type SharingField = keyof SharingText

const address = /^https?:\/\/[^\s/]+\.\S+$/i

/** What is wrong with a sharing agreement. */
export function problemsOfSharing({ fromDay, untilDay, link }: SharingText): FieldProblem<SharingField>[] {
  const problems: FieldProblem<SharingField>[] = [
    ...problemsOfDay('fromDay', fromDay, 'Choose the day from which it runs.'),
    ...problemsOfDay('untilDay', untilDay, 'Choose its last day: reading in full rests on it.'),
  ]
  if (problems.length === 0 && untilDay < fromDay) {
    problems.push({ field: 'untilDay', sentence: 'The last day lies before the first.' })
  }
  const missing = 'Enter the address of the paper: it begins with https://.'
  const ofLink = problemsOfText('link', link, { missing, most: longestLink })
  if (ofLink.length === 0 && !address.test(link.trim())) ofLink.push({ field: 'link', sentence: missing })
  return [...problems, ...ofLink]
}

export const problemsOfSharingEnd = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, { missing: 'Say why: it stays in the history.', most: longestReason })
