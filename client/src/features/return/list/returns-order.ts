import { isInGroup, type ReturnGroup } from '@roundtable/shared/return/return-filter.ts'
import {
  type ReturnState,
  returnStates,
  returnStateWord,
} from '@roundtable/shared/return/return-lifecycle.ts'
import type { Outputs } from '../../../base/trpc.ts'

export type OwedReturn = Outputs['return']['list'][number]

const turn = { enter: 0, approve: 0, publish: 0, look: 1 } as const
const stage: Record<ReturnState, number> = {
  'sent-back': 0,
  due: 1,
  'in-progress': 1,
  submitted: 2,
  approved: 3,
  published: 4,
  closed: 5,
}

/** What waits for the reader first, then by stage, then what is due soonest; what is published latest first. */
export function orderReturns(list: readonly OwedReturn[]): OwedReturn[] {
  return [...list].sort((a, b) => {
    const first = turn[a.next] - turn[b.next] || stage[a.state] - stage[b.state]
    if (first !== 0) return first
    const days = a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0
    return (a.state === 'published' ? -days : days) || a.agencyName.localeCompare(b.agencyName, 'en-GB')
  })
}

export const groupWord: Record<ReturnGroup, string> = {
  waiting: 'Waiting for me',
  open: 'Not published yet',
  late: 'Late',
  published: 'Published',
}

export const countGroup = (list: readonly OwedReturn[], group: ReturnGroup): number =>
  list.filter(isInGroup[group]).length

export const stateChoices = returnStates.map((state) => ({ value: state, word: returnStateWord(state) }))

/** What waits for the reader in it, as the button says it. */
export function nextWord({ next, entered }: OwedReturn): string {
  if (next === 'enter') return entered === 0 ? 'Enter figures' : 'Go on entering'
  if (next === 'approve') return 'Look and approve'
  return next === 'publish' ? 'Look and publish' : 'Read'
}

/** Who comes next in a return that does not wait for the reader; empty where nobody does. */
export function turnWord({ state, agencyName }: Pick<OwedReturn, 'state' | 'agencyName'>): string {
  if (state === 'submitted') return `A lead of ${agencyName} approves it`
  if (state === 'approved') return 'The partnership manager publishes it'
  return state === 'published' || state === 'closed' ? '' : `${agencyName} enters it`
}
