import type { FieldProblem } from '../base/errors.ts'
import {
  longestMeeting,
  longestReason,
  problemsOfChoice,
  problemsOfPastDay,
  problemsOfText,
} from '../base/form.ts'
import { agencyMissing } from '../member/seat-form.ts'
import { type AccountabilityKind, accountabilityKinds } from './accountability-words.ts'

type Accountability = { agencyCode: string; kind: string; title: string }
export type AccountabilityField = keyof Accountability | 'memberId'

export const kindMissing = 'Choose what part it has.'

export const handOverDayMissing = 'Choose the day it is handed over.'
export const endDayMissing = 'Choose the day it ends.'

const isKind = (kind: string): kind is AccountabilityKind => accountabilityKinds.some((each) => each === kind)

/** What is wrong with an agency's part in a goal or an indicator. */
export const problemsOfAccountability = ({
  agencyCode,
  kind,
  title,
}: Accountability): FieldProblem<AccountabilityField>[] => [
  ...problemsOfChoice('agencyCode', agencyCode, agencyMissing),
  ...(isKind(kind) ? [] : [{ field: 'kind' as const, sentence: kindMissing }]),
  ...problemsOfTitle(title),
]

const problemsOfTitle = (title: string): FieldProblem<'title'>[] =>
  problemsOfText('title', title, {
    missing: 'Name the role: it stays when the person changes.',
    most: longestMeeting,
  })

type HandOver = { agencyCode: string; title: string; fromDay: string; reason: string }
export type HandOverField = keyof HandOver | 'memberId'

/** What is wrong with handing something over to another agency or another named role. */
export const problemsOfHandOver = (
  { agencyCode, title, fromDay, reason }: HandOver,
  { today }: { today: string },
): FieldProblem<HandOverField>[] => [
  ...problemsOfChoice('agencyCode', agencyCode, agencyMissing),
  ...problemsOfTitle(title),
  ...problemsOfPastDay('fromDay', fromDay, { missing: handOverDayMissing, today }),
  ...problemsOfText('reason', reason, {
    missing: 'Say why it is handed over: it stays in the history.',
    most: longestReason,
  }),
]

type Ending = { untilDay: string; reason: string }
export type EndingField = keyof Ending

/** What is wrong with ending something without anybody who takes it over. */
export const problemsOfAnswerEnding = (
  { untilDay, reason }: Ending,
  { today }: { today: string },
): FieldProblem<EndingField>[] => [
  ...problemsOfPastDay('untilDay', untilDay, { missing: endDayMissing, today }),
  ...problemsOfText('reason', reason, {
    missing: 'Say why it ends: it stays in the history.',
    most: longestReason,
  }),
]
