import type { FieldProblem } from '../base/errors.ts'
import { longestMeeting, problemsOfText } from '../base/form.ts'

/** Where something was agreed: by which board of the partnership, if by one, and at which of its meetings. */
export type Agreement = { boardId: string | null; meeting: string }

export const problemsOfAgreement = ({ meeting }: { meeting: string }): FieldProblem<'meeting'>[] =>
  problemsOfText('meeting', meeting, {
    missing: 'Say at which meeting it was agreed.',
    most: longestMeeting,
  })
