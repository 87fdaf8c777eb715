import {
  type ReturnState,
  returnStates,
  returnStateWord,
} from '@roundtable/shared/return/return-lifecycle.ts'
import type { Outputs } from '../../../base/trpc.ts'
import { oneOf, type ViewState } from '../../../base/view-state.ts'

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

const groups = ['waiting', 'open', 'late', 'published'] as const
export type ReturnGroup = (typeof groups)[number]
export const groupWord: Record<ReturnGroup, string> = {
  waiting: 'Waiting for me',
  open: 'Not published yet',
  late: 'Late',
  published: 'Published',
}

const belongs: Record<ReturnGroup, (owed: OwedReturn) => boolean> = {
  waiting: (owed) => owed.next !== 'look',
  open: (owed) => owed.state !== 'published' && owed.state !== 'closed',
  late: (owed) => owed.late,
  published: (owed) => owed.state === 'published',
}

export type ReturnFilter = {
  group: ReturnGroup | undefined
  agency: string | undefined
  state: ReturnState | undefined
}

export const readReturnFilter = (view: ViewState): ReturnFilter => ({
  group: oneOf(view.show, groups),
  agency: view.agency,
  state: oneOf(view.state, returnStates),
})

export function filterReturns(list: readonly OwedReturn[], filter: ReturnFilter): OwedReturn[] {
  return list.filter(
    (owed) =>
      (filter.group === undefined || belongs[filter.group](owed)) &&
      (filter.agency === undefined || owed.agencyCode === filter.agency) &&
      (filter.state === undefined || owed.state === filter.state),
  )
}

export const countGroup = (list: readonly OwedReturn[], group: ReturnGroup): number =>
  list.filter(belongs[group]).length

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
