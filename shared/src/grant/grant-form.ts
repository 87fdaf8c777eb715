import type { FieldProblem } from '../base/errors.ts'
import { longestReason, problemsOfChoice, problemsOfDay, problemsOfText } from '../base/form.ts'
import { addDays } from '../base/period.ts'

export const grantKinds = ['meeting', 'board'] as const
export type GrantKind = (typeof grantKinds)[number]

const kindWords: Readonly<Record<GrantKind, string>> = {
  meeting: 'The pack of one meeting',
  board: 'The packs of a board in a span of days',
}
export const grantKindWord = (kind: GrantKind): string => kindWords[kind]

export const whoMissing = 'Choose who is to read it.'
export const kindMissing = 'Choose what they are to read.'
export const meetingMissing = 'Choose the meeting.'
export const boardMissing = 'Choose the board.'
export const firstDayMissing = 'Choose the first day of meetings.'
export const lastDayMissing = 'Choose the last day of meetings.'
export const untilMissing = 'Choose the last day.'

/** So many days at most; it can be prolonged, each time with a reason. */
export const mostGrantDays = 183

export type GrantText = {
  memberId: string
  kind: string
  /** Of one meeting; nothing where a board is chosen. */
  meetingId: string | null
  boardId: string | null
  fromDay: string | null
  toDay: string | null
  untilDay: string
  reason: string
}
export type GrantField = keyof GrantText

/** A grant ends: on a day that is not over, and not in years. */
function problemsOfUntil(untilDay: string, today: string): FieldProblem<'untilDay'>[] {
  const problems = problemsOfDay('untilDay', untilDay, untilMissing)
  const until = (sentence: string) => [{ field: 'untilDay' as const, sentence }]
  if (problems.length > 0) return problems
  if (untilDay < today) return until('The last day has passed already.')
  return untilDay > addDays(today, mostGrantDays)
    ? until('Choose a day within the next six months: it can be prolonged.')
    : []
}

/** What is wrong with a grant, on the day it is given. */
export function problemsOfGrant(
  { memberId, kind, meetingId, boardId, fromDay, toDay, untilDay, reason }: GrantText,
  { today }: { today: string },
): FieldProblem<GrantField>[] {
  const ofBoard: FieldProblem<GrantField>[] = [
    ...problemsOfChoice('boardId', boardId ?? '', boardMissing),
    ...problemsOfDay('fromDay', fromDay ?? '', firstDayMissing),
    ...problemsOfDay('toDay', toDay ?? '', lastDayMissing),
  ]
  if (ofBoard.length === 0 && (toDay ?? '') < (fromDay ?? '')) {
    ofBoard.push({ field: 'toDay', sentence: 'The last day of meetings lies before the first.' })
  }
  const isKind = grantKinds.some((each) => each === kind)
  return [
    ...problemsOfChoice('memberId', memberId, whoMissing),
    ...(isKind ? [] : [{ field: 'kind' as const, sentence: kindMissing }]),
    ...(kind === 'meeting' ? problemsOfChoice('meetingId', meetingId ?? '', meetingMissing) : []),
    ...(kind === 'board' ? ofBoard : []),
    ...problemsOfUntil(untilDay, today),
    ...problemsOfText('reason', reason, {
      missing: 'Say what they need it for: it stays in the history.',
      most: longestReason,
    }),
  ]
}

export type GrantChange = { untilDay: string; reason: string }

export const problemsOfGrantChange = (
  { untilDay, reason }: GrantChange,
  { today, was }: { today: string; was: string },
): FieldProblem<keyof GrantChange>[] => [
  ...problemsOfUntil(untilDay, today),
  ...(untilDay === was
    ? [{ field: 'untilDay' as const, sentence: 'That is its last day already: choose another.' }]
    : []),
  ...problemsOfRevoking({ reason }),
]

export const problemsOfRevoking = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, { missing: 'Say why: it stays in the history.', most: longestReason })
