import type { FieldProblem } from '../base/errors.ts'
import { longestReason, problemsOfText } from '../base/form.ts'

/** Why what stood already is changed, where something is. */
export const problemsOfSetUpFile = (
  { reason }: { reason: string },
  { asksReason }: { asksReason: boolean },
): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, {
    missing: asksReason ? 'Say why: it stays in the history of each record that changes.' : null,
    most: longestReason,
  })
