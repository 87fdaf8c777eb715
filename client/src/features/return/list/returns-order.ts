import { isInGroup, type ReturnGroup } from '@roundtable/shared/return/return-filter.ts'
import {
  type ReturnState,
  returnStates,
  returnStateWord,
} from '@roundtable/shared/return/return-lifecycle.ts'
import type { Outputs } from '../../../base/trpc.ts'

export type OwedReturn = Outputs['return']['list'][number]

const turn = { enter: 0, approve: 0, look: 1 } as const
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

/** "Enter figures", "Approve", or "Read" where it is somebody else's turn. */
export const nextWord = (owed: OwedReturn): string =>
  owed.next === 'enter'
    ? owed.entered === 0
      ? 'Enter figures'
      : 'Go on entering'
    : owed.next === 'approve'
      ? 'Check and approve'
      : 'Read'
