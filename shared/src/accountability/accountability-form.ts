import type { FieldProblem } from '../base/errors.ts'
import { longestMeeting, problemsOfChoice, problemsOfText } from '../base/form.ts'
import { agencyMissing } from '../member/seat-form.ts'
import { type AccountabilityKind, accountabilityKinds } from './accountability-words.ts'

type Accountability = { agencyCode: string; kind: string; title: string }
export type AccountabilityField = keyof Accountability | 'memberId'

export const kindMissing = 'Choose what part it has.'

const isKind = (kind: string): kind is AccountabilityKind => accountabilityKinds.some((each) => each === kind)

/** What is wrong with an agency's part in a goal or an indicator. */
export const problemsOfAccountability = ({
  agencyCode,
  kind,
  title,
}: Accountability): FieldProblem<AccountabilityField>[] => [
  ...problemsOfChoice('agencyCode', agencyCode, agencyMissing),
  ...(isKind(kind) ? [] : [{ field: 'kind' as const, sentence: kindMissing }]),
  ...problemsOfText('title', title, {
    missing: 'Name the role: it stays when the person changes.',
    most: longestMeeting,
  }),
]
