import type { ActionFacts } from './action.ts'
import { isActionOpen, isOwed } from './action-lifecycle.ts'

/** The day on which something is next asked for. */
function dayOfClock({ state, dueOn, doneAt, impactOn }: ActionFacts): string {
  if (isOwed(state)) return dueOn
  return state === 'done' ? (doneAt ?? dueOn) : (impactOn ?? dueOn)
}

/** What is open by the clock, longest overdue first; then what is over, the newest first. */
export const orderActions = (actions: readonly ActionFacts[]): ActionFacts[] =>
  actions.toSorted((a, b) => {
    const [first, second] = [isActionOpen(a), isActionOpen(b)]
    if (first !== second) return first ? -1 : 1
    if (!first) return b.number - a.number
    return dayOfClock(a) < dayOfClock(b) ? -1 : dayOfClock(a) > dayOfClock(b) ? 1 : a.number - b.number
  })
