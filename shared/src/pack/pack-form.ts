import type { FieldProblem } from '../base/errors.ts'
import { longestReason, problemsOfText } from '../base/form.ts'

/** What is wrong with a freezing: a version after the first, and taking one back, says why. */
export const problemsOfFreezing =
  ({ needsReason }: { needsReason: boolean }) =>
  ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
    problemsOfText('reason', reason, {
      missing: needsReason ? 'Say why: it stands on the pack for whoever reads it.' : null,
      most: longestReason,
    })
