import type { FieldProblem } from '../base/errors.ts'
import { longestName, longestReason, problemsOfText } from '../base/form.ts'
import { minutesOf } from '../meeting/meeting-form.ts'
import { type AttendanceMark, type ItemOutcome, needsDeputy } from './room-words.ts'

export const longestPoint = 1000

type Attendance = {
  memberId: string | null
  name: string
  mark: AttendanceMark
  deputy: string
  clock: string
}
export type AttendanceField = keyof Attendance

/** Who is there, or sends apologies: a member by their seat, anybody else by name and post. */
export const problemsOfAttendance = ({
  memberId,
  name,
  mark,
  deputy,
  clock,
}: Attendance): FieldProblem<AttendanceField>[] => [
  ...problemsOfText<AttendanceField>('name', name, {
    missing: memberId === null ? 'Say who it is, with their post.' : null,
    most: longestName,
  }),
  ...problemsOfText<AttendanceField>('deputy', deputy, {
    missing: needsDeputy(mark) ? 'Say who sits in, with their post.' : null,
    most: longestName,
  }),
  ...(needsDeputy(mark) && memberId === null
    ? [{ field: 'mark' as const, sentence: 'A deputy sits in for a member of the board.' }]
    : []),
  ...(clock !== '' && Number.isNaN(minutesOf(clock))
    ? [{ field: 'clock' as const, sentence: 'Enter a time such as 14:20, or leave it empty.' }]
    : []),
]

type Interest = { memberId: string | null; name: string; text: string; remark: string }
export type InterestField = keyof Interest

/** Who has an interest, which, and what was done about it. */
export const problemsOfInterest = ({
  memberId,
  name,
  text,
  remark,
}: Interest): FieldProblem<InterestField>[] => [
  ...problemsOfText<InterestField>('name', name, {
    missing: memberId === null ? 'Say who declares it.' : null,
    most: longestName,
  }),
  ...problemsOfText<InterestField>('text', text, {
    missing: 'Say what the interest is.',
    most: longestPoint,
  }),
  ...problemsOfText<InterestField>('remark', remark, {
    missing: 'Say what was done about it, such as “left the room for the item”.',
    most: longestPoint,
  }),
]

export const problemsOfPoint = ({ text }: { text: string }): FieldProblem<'text'>[] =>
  problemsOfText('text', text, { missing: 'Say in a sentence what was said.', most: longestPoint })

/** An item that is put off or taken off says why; the item itself is taken and closed without a word. */
export const problemsOfOutcome = ({
  deed,
  reason,
}: {
  deed: ItemOutcome
  reason: string
}): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, {
    missing:
      deed === 'defer'
        ? 'Say why, and to which meeting.'
        : deed === 'withdraw'
          ? 'Say why: it is minuted.'
          : null,
    most: longestReason,
  })

type Decided = {
  text: string
  reason: string
  dissent: readonly { name: string; text: string }[]
  /** Of a correction: why. */
  why: string
}
export type DecisionField = keyof Decided

export const longestDecision = 1000
export const mostDissent = 12
export const mostAbout = 12

/** What was decided, for which reason, and who dissented with what they said. */
export const problemsOfDecision = (
  { text, reason, dissent, why }: Decided,
  { corrects }: { corrects: boolean },
): FieldProblem<DecisionField>[] => [
  ...problemsOfText<DecisionField>('text', text, {
    missing: 'Say what was decided, as it will be read in a year.',
    most: longestDecision,
  }),
  ...problemsOfText<DecisionField>('reason', reason, {
    missing: 'Say for which reason: a decision without one cannot be looked at again.',
    most: longestReason,
  }),
  ...problemsOfDissent(dissent),
  ...problemsOfText<DecisionField>('why', why, {
    missing: corrects ? 'Say why it is corrected: both stay.' : null,
    most: longestReason,
  }),
]

function problemsOfDissent(dissent: Decided['dissent']): FieldProblem<DecisionField>[] {
  const problemOf = (sentence: string) => [{ field: 'dissent' as const, sentence }]
  if (dissent.length > mostDissent) return problemOf(`Name ${mostDissent} or fewer.`)
  if (dissent.some(({ name }) => name.trim() === '')) return problemOf('Say who dissented.')
  if (dissent.some(({ name, text }) => name.length > longestName || text.length > longestPoint))
    return problemOf('Keep a name to 120 characters and what they said to 1,000.')
  return dissent.some(({ text }) => text.trim() === '') ? problemOf('Say what they said.') : []
}
