import type { FieldProblem } from '../base/errors.ts'
import { longestMeeting, problemsOfText } from '../base/form.ts'

/** Where something was agreed: by which board of the partnership, if by one, and at which of its meetings. */
export type Agreement = { boardId: string | null; meeting: string }

/** `board`: required where only a board of the partnership can decide it. */
export const problemsOfAgreement = (
  { boardId, meeting }: { boardId?: string | null; meeting: string },
  { board = 'optional' }: { board?: 'optional' | 'required' } = {},
): FieldProblem<'boardId' | 'meeting'>[] => [
  ...(board === 'required' && (boardId ?? '') === ''
    ? [{ field: 'boardId' as const, sentence: 'Say which board decided it.' }]
    : []),
  ...problemsOfText('meeting', meeting, {
    missing: 'Say at which meeting it was agreed.',
    most: longestMeeting,
  }),
]
