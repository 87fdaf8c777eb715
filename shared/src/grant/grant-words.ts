import { formatDay } from '../base/period.ts'
import type { GrantKind } from './grant-form.ts'
import type { GrantState } from './grant-lifecycle.ts'

type Scope = {
  kind: GrantKind
  boardName: string
  meetingNumber: number | null
  meetingDay: string | null
  fromDay: string | null
  toDay: string | null
}

/** "the pack of meeting 7 of the Executive on 4 March 2027" */
export const grantScope = ({ kind, boardName, meetingNumber, meetingDay, fromDay, toDay }: Scope): string =>
  kind === 'meeting'
    ? `the pack of meeting ${meetingNumber ?? ''} of ${boardName} on ${formatDay(meetingDay ?? '')}`
    : `the packs of ${boardName} from ${formatDay(fromDay ?? '')} to ${formatDay(toDay ?? '')}`

type Over = { state: GrantState; untilDay: string; endedDay: string | null; givenBy: string }

/** What its person is told when nothing can be read by it any more; null while it runs. */
export function grantOver({ state, untilDay, endedDay, givenBy }: Over, today: string): string | null {
  const ask = `${givenBy} gave it: ask them, or the partnership manager, if you still need it.`
  if (state === 'revoked') return `This grant was ended on ${formatDay(endedDay ?? untilDay)}. ${ask}`
  return state === 'ended' || untilDay < today ? `This grant ended with ${formatDay(untilDay)}. ${ask}` : null
}
