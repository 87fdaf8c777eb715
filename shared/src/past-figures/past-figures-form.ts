import type { FieldProblem } from '../base/errors.ts'
import { longestReason, problemsOfText } from '../base/form.ts'

/** The page shows the newest parts of files; the CSV has all of them. */
export const pastFiguresShown = 200

export type HandIn = { reason: string }

/** Figures that stand already are corrected with a reason; what is new needs none. */
export const problemsOfHandIn = (
  { reason }: HandIn,
  { corrections }: { corrections: number },
): FieldProblem<'reason'>[] =>
  corrections === 0 && reason === ''
    ? []
    : problemsOfText('reason', reason, {
        missing: 'Say why figures that stand already are corrected: everybody who saw them can read it.',
        most: longestReason,
      })

export const problemsOfPastReason = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, {
    missing: 'Say why: who handed them in reads it.',
    most: longestReason,
  })
