import type { FieldProblem } from '../base/errors.ts'
import { longestReason, problemsOfText } from '../base/form.ts'

/** What is wrong with why a return is sent back or reopened. */
export const problemsOfReason = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, {
    missing: 'Give a reason: it stays with the return.',
    most: longestReason,
  })

/** Without `seriesIds` every row that is not sent back is approved; with them, a row in neither list waits. */
type Decisions = {
  seriesIds?: readonly string[] | undefined
  sentBack?: readonly { seriesId: string; reason: string }[] | undefined
}

/** What is wrong with what a lead decides row by row; a reason is a problem of `<series id>.reason`. */
export function problemsOfDecisions(
  { seriesIds, sentBack = [] }: Decisions,
  { rows }: { rows: readonly { seriesId: string; code: string }[] },
): FieldProblem[] {
  if (seriesIds?.length === 0 && sentBack.length === 0) {
    return [{ field: '', sentence: 'Decide about at least one figure.' }]
  }
  const codes = new Map(rows.map(({ seriesId, code }) => [seriesId, code]))
  return sentBack.flatMap(({ seriesId, reason }) =>
    problemsOfText(`${seriesId}.reason`, reason, {
      missing: `Say why ${codes.get(seriesId) ?? 'it'} comes back.`,
      most: longestReason,
    }),
  )
}
