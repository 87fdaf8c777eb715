import type { FieldProblem } from '../base/errors.ts'
import { longestName, longestReason, problemsOfText } from '../base/form.ts'
import { isDay } from '../base/period.ts'

export const groupKinds = ['care-council', 'youth-council', 'one-ask'] as const
export type GroupKind = (typeof groupKinds)[number]

const kindWords: Record<GroupKind, string> = {
  'care-council': 'Children in care council',
  'youth-council': 'Youth council',
  'one-ask': 'A group for one question',
}
export const groupKindWord = (kind: GroupKind): string => kindWords[kind]
export const kindMissing = 'Choose what kind of group it is.'
export const facilitatorMissing = 'Choose the voice facilitator.'
export const dayMissing = 'Enter the last day of the seat.'

type GroupText = { name: string; kind: string; facilitatorId: string }
export function problemsOfGroup(texts: GroupText): FieldProblem<keyof GroupText>[] {
  return [
    ...problemsOfText('name', texts.name, { missing: 'Enter the group’s name.', most: longestName }),
    ...(groupKinds.some((kind) => kind === texts.kind)
      ? []
      : [{ field: 'kind' as const, sentence: kindMissing }]),
    ...(texts.facilitatorId === ''
      ? [{ field: 'facilitatorId' as const, sentence: facilitatorMissing }]
      : []),
  ]
}

export const problemsOfGroupEnd = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, { missing: 'Say why: it stays in the history.', most: longestReason })

/** Nobody of eight, who is 25 at the end, stays longer. */
const longestYears = 17

/** The day before somebody turns 18, or 25; the birth date itself is asked nowhere. */
export function problemsOfLastDay(
  { lastDay }: { lastDay: string },
  { today }: { today: string },
): FieldProblem<'lastDay'>[] {
  if (!isDay(lastDay)) return [{ field: 'lastDay', sentence: dayMissing }]
  if (lastDay < today) return [{ field: 'lastDay', sentence: 'This day is over.' }]
  const latest = `${Number(today.slice(0, 4)) + longestYears}${today.slice(4)}`
  return lastDay > latest
    ? [{ field: 'lastDay', sentence: 'A seat ends at 25 at the latest: this is too far ahead.' }]
    : []
}
