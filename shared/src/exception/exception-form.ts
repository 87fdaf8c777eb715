import type { FieldProblem } from '../base/errors.ts'
import { longestReason, problemsOfChoice, problemsOfText } from '../base/form.ts'

/** What can stand on the page of exceptions. */
export const exceptionKinds = ['indicator', 'goal', 'issue', 'action', 'challenge'] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

/** Nothing is deleted: what was set aside or added can stand as it ranks again. */
export const exceptionChoices = ['added', 'set-aside', 'as-ranked'] as const
export type ExceptionChoice = (typeof exceptionChoices)[number]

const missing = {
  added: 'Say why it belongs on this page.',
  'set-aside': 'Say why: it stands beside it in the pack.',
}

/** A record is chosen; adding and setting aside say why, taking that back need not. */
export const problemsOfExceptionChoice =
  (choice: ExceptionChoice) =>
  ({ subject, reason }: { subject: string; reason: string }): FieldProblem<'subject' | 'reason'>[] => [
    ...problemsOfChoice<'subject'>('subject', subject, 'Choose a record.'),
    ...problemsOfText<'reason'>('reason', reason, {
      missing: choice === 'as-ranked' ? null : missing[choice],
      most: longestReason,
    }),
  ]
