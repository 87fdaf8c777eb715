import type { FieldProblem } from '../base/errors.ts'
import { longestName, longestReason, problemsOfChoice, problemsOfDay, problemsOfText } from '../base/form.ts'
import { type Role, roles } from '../base/role.ts'
import { isGrantedGoals } from '../rights/audience.ts'

export const agencyMissing = 'Choose an agency.'
export const roleMissing = 'Choose a role.'
export const firstDayMissing = 'Choose the first day.'
export const lastDayMissing = 'Choose the last day.'
export const lastDayUnclear = 'Choose a day, or leave it empty.'
export const postMissing = 'Enter the person’s post, such as Head of care leaving.'
export const deputyMissing = 'Choose who deputises.'

export const longestEmail = 200
/** As the contract has it: one dot or none between the parts, and a domain that ends in letters. */
export const emailPattern =
  /^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/

type Days = { fromDay: string; untilDay: string | null }

/** What is wrong with the days somebody has a seat or deputises; a last day is not over yet. */
function problemsOfDays({ fromDay, untilDay }: Days, today: string): FieldProblem<keyof Days>[] {
  const problems: FieldProblem<keyof Days>[] = problemsOfDay('fromDay', fromDay, firstDayMissing)
  const until = (sentence: string): FieldProblem<keyof Days>[] => [
    ...problems,
    { field: 'untilDay', sentence },
  ]
  if (untilDay === null || problems.length > 0) return problems
  if (untilDay < fromDay) return until('The last day cannot be before the first.')
  return untilDay < today ? until('The last day has passed already.') : problems
}

export const isRole = (role: string): role is Role => roles.some((each) => each === role)

type Change = Days & { role: string; title: string; goalCodes: readonly string[] }
export type ChangeField = keyof Change

/** What is wrong with a seat as it is to be from now on. */
export function problemsOfChange(change: Change, { today }: { today: string }): FieldProblem<ChangeField>[] {
  const { role, title, untilDay, goalCodes } = change
  return [
    ...(isRole(role) ? [] : [{ field: 'role' as const, sentence: roleMissing }]),
    ...problemsOfGoals(role, goalCodes),
    ...problemsOfText('title', title, { missing: postMissing, most: longestName }),
    ...(untilDay === null ? [] : problemsOfDay('untilDay', untilDay, lastDayUnclear)),
    ...problemsOfDays(change, today),
    ...(isGrantedGoals(role) && untilDay === null
      ? [{ field: 'untilDay' as const, sentence: 'An observer’s seat has a last day: choose it.' }]
      : []),
  ]
}

type Invitation = Change & { name: string; email: string; agencyCode: string }
export type InvitationField = keyof Invitation

/** What is wrong with an invitation, on the day it is made. */
export function problemsOfInvitation(
  invitation: Invitation,
  { today }: { today: string },
): FieldProblem<InvitationField>[] {
  const { name, email, agencyCode } = invitation
  return [
    ...problemsOfText('name', name, { missing: 'Enter the person’s name.', most: longestName }),
    ...problemsOfEmail(email.trim()),
    ...problemsOfChoice('agencyCode', agencyCode, agencyMissing),
    ...problemsOfChange(invitation, { today }),
  ]
}

export function problemsOfEmail(email: string): FieldProblem<'email'>[] {
  const problems = problemsOfText('email', email, { missing: 'Enter an e-mail address.', most: longestEmail })
  if (problems.length > 0 || emailPattern.test(email)) return problems
  return [{ field: 'email', sentence: 'Enter an e-mail address.' }]
}

function problemsOfGoals(role: string, goalCodes: readonly string[]): FieldProblem<'goalCodes'>[] {
  const problem = (sentence: string) => [{ field: 'goalCodes' as const, sentence }]
  // An observer of no goal reads the packs that are shared with them, and nothing else.
  return !isGrantedGoals(role) && goalCodes.length > 0 ? problem('Only an observer is limited to goals.') : []
}

type Deputation = { deputyMemberId: string; fromDay: string; untilDay: string }

export const problemsOfDeputation = (
  deputation: Deputation,
  { today }: { today: string },
): FieldProblem<keyof Deputation>[] => [
  ...problemsOfChoice('deputyMemberId', deputation.deputyMemberId, deputyMissing),
  ...(deputation.untilDay === '' ? [{ field: 'untilDay' as const, sentence: lastDayMissing }] : []),
  ...problemsOfDays({ ...deputation, untilDay: deputation.untilDay || null }, today),
]

/** How the second keeper knows who has the seat. */
export const problemsOfConfirming = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, {
    missing: 'Say how you know who they are: it is kept.',
    most: longestReason,
  })

/** How the second keeper knows who was invited. */
export const problemsOfVouching = problemsOfConfirming

/** Why a seat that had ended comes back. */
export const problemsOfRestoring = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, { missing: 'Say why it comes back: it is kept.', most: longestReason })

export const problemsOfEnding = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, { missing: 'Say why the seat ends: it is kept.', most: longestReason })
