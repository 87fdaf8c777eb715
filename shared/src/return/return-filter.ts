import { code, type FilterOf, words } from '../base/filter.ts'
import { type ReturnState, returnStates } from './return-lifecycle.ts'

/** What comes next in a return for the reader. */
export const nextSteps = ['enter', 'approve', 'publish', 'look'] as const
export type NextStep = (typeof nextSteps)[number]

export const returnGroups = ['waiting', 'open', 'late', 'published'] as const
export type ReturnGroup = (typeof returnGroups)[number]

export const returnFilter = {
  show: words('Show', returnGroups),
  agency: code,
  state: words('State', returnStates),
} as const
export type ReturnFilter = FilterOf<typeof returnFilter>

type Facts = { agencyCode: string; state: ReturnState; late: boolean; next: NextStep }

export const isReturnOpen = ({ state }: Pick<Facts, 'state'>): boolean =>
  state !== 'published' && state !== 'closed'

export const isInGroup: Record<ReturnGroup, (owed: Facts) => boolean> = {
  waiting: ({ next }) => next !== 'look',
  open: isReturnOpen,
  late: ({ late }) => late,
  published: ({ state }) => state === 'published',
}

export const isReturnShown = (owed: Facts, { show, agency, state }: ReturnFilter): boolean =>
  (show === undefined || isInGroup[show](owed)) &&
  (agency === undefined || owed.agencyCode === agency) &&
  (state === undefined || owed.state === state)
