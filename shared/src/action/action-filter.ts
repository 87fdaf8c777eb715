import { code, type FilterOf, isFound, text, words } from '../base/filter.ts'
import { addDays } from '../base/period.ts'
import { type ActionState, actionStates, isActionOpen, isOwed } from './action-lifecycle.ts'

/** So many days before its day an action is due soon. */
export const soonDays = 14

export const actionGroups = ['overdue', 'soon', 'verify', 'impact', 'open', 'over'] as const
export type ActionGroup = (typeof actionGroups)[number]
export const actionWhose = ['mine', 'agency', 'all'] as const
export type ActionWhose = (typeof actionWhose)[number]

/** Whose actions, and how they stand; a page opens with what is open of everybody. */
export const actionFilter = {
  whose: words('Whose', actionWhose),
  show: words('Show', actionGroups),
  agency: code,
  state: words('State', actionStates),
  indicator: code,
  goal: code,
  search: text,
} as const
export type ActionFilter = FilterOf<typeof actionFilter>

type Facts = {
  number: number
  wording: string
  title: string
  agencyCode: string
  agencyName: string
  state: ActionState
  dueOn: string
  impactOn: string | null
  indicatorCode: string | null
  goalCode: string | null
  /** The reader has it to do, to verify or to look at. */
  isMine: boolean
  isOfAgency: boolean
}

export const isOverdue = ({ state, dueOn }: Pick<Facts, 'state' | 'dueOn'>, today: string): boolean =>
  isOwed(state) && dueOn < today

export const isImpactDue = ({ state, impactOn }: Pick<Facts, 'state' | 'impactOn'>, today: string): boolean =>
  state === 'verified' && impactOn !== null && impactOn <= today

export const isInActionGroup: Record<ActionGroup, (action: Facts, today: string) => boolean> = {
  overdue: isOverdue,
  soon: ({ state, dueOn }, today) => isOwed(state) && dueOn >= today && dueOn <= addDays(today, soonDays),
  verify: ({ state }) => state === 'done',
  impact: isImpactDue,
  open: isActionOpen,
  over: (action) => !isActionOpen(action),
}

export const isWhose: Record<ActionWhose, (action: Facts) => boolean> = {
  mine: ({ isMine }) => isMine,
  agency: ({ isOfAgency }) => isOfAgency,
  all: () => true,
}

export const isActionShown = (action: Facts, filter: ActionFilter, today: string): boolean => {
  const { whose = 'all', show, agency, state, indicator, goal, search } = filter
  return (
    isWhose[whose](action) &&
    (show === undefined || isInActionGroup[show](action, today)) &&
    (agency === undefined || action.agencyCode === agency) &&
    (state === undefined || action.state === state) &&
    (indicator === undefined || action.indicatorCode === indicator) &&
    (goal === undefined || action.goalCode === goal) &&
    isFound(search, [
      `Action ${action.number}`,
      action.wording,
      action.title,
      action.agencyName,
      action.indicatorCode ?? '',
    ])
  )
}
const groups: Record<ActionGroup, string> = {
  overdue: 'Overdue',
  soon: 'Due in 14 days',
  verify: 'Wait to be verified',
  impact: 'Impact to check',
  open: 'Open',
  over: 'Over',
}
export const actionGroupWord = (group: ActionGroup): string => groups[group]

const whose: Record<ActionWhose, string> = { mine: 'Mine', agency: 'My agency’s', all: 'The board’s' }
export const actionWhoseWord = (each: ActionWhose): string => whose[each]
