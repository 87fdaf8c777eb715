import type { FieldProblem } from '../base/errors.ts'
import { longestReason, problemsOfChoice, problemsOfText } from '../base/form.ts'
import { longestComment, longestSentence } from './minutes-words.ts'

export const problemsOfSentence = ({ text }: { text: string }): FieldProblem<'text'>[] =>
  problemsOfText('text', text, { missing: 'Write the sentence as it is to read.', most: longestSentence })

export const problemsOfComment = ({ text }: { text: string }): FieldProblem<'text'>[] =>
  problemsOfText('text', text, { missing: 'Say what is to be changed, and why.', most: longestComment })

export const problemsOfMinutesCorrection = ({ text }: { text: string }): FieldProblem<'text'>[] =>
  problemsOfText('text', text, {
    missing: 'Say what is corrected: it stands beside what was approved.',
    most: longestSentence,
  })

export const problemsOfTakingBack = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, { missing: 'Say why: it stays in the history.', most: longestReason })

export const problemsOfApproval = ({ meetingId }: { meetingId: string }): FieldProblem<'meetingId'>[] =>
  problemsOfChoice('meetingId', meetingId, 'Choose the meeting that approved them.')
