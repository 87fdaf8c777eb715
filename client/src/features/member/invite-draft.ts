import { isDay } from '@roundtable/shared/base/period.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import { isGrantedGoals } from '@roundtable/shared/rights/audience.ts'

export type InviteText = {
  name: string
  email: string
  agencyCode: string
  role: Role | ''
  title: string
  fromDay: string
  untilDay: string
  goalCodes: readonly string[]
}
export type InviteProblem = { field: keyof InviteText; sentence: string }

/** What is missing from an invitation, field by field. */
export function problemsOfInvite(text: InviteText): InviteProblem[] {
  const problems: InviteProblem[] = []
  const add = (field: keyof InviteText, sentence: string) => problems.push({ field, sentence })
  if (text.name.trim() === '') add('name', 'Enter the person’s name.')
  if (!/^\S+@\S+\.\S+$/.test(text.email.trim())) add('email', 'Enter an e-mail address.')
  if (text.agencyCode === '') add('agencyCode', 'Choose an agency.')
  if (text.role === '') add('role', 'Choose a role.')
  if (text.title.trim() === '') add('title', 'Enter the person’s post, such as Head of care leaving.')
  if (!isDay(text.fromDay)) add('fromDay', 'Choose the first day.')
  if (text.untilDay !== '' && !isDay(text.untilDay)) add('untilDay', 'Choose a day, or leave it empty.')
  else if (text.untilDay !== '' && text.untilDay < text.fromDay) {
    add('untilDay', 'The last day cannot be before the first.')
  }
  if (isGrantedGoals(text.role) && text.untilDay === '')
    add('untilDay', 'An observer’s seat ends: choose the last day.')
  if (isGrantedGoals(text.role) && text.goalCodes.length === 0) {
    add('goalCodes', 'Choose the goals the observer may see.')
  }
  return problems
}
