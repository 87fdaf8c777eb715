import { addDays, daysBetween } from '../base/period.ts'
import type { WaitingWords } from '../lifecycle/waiting.ts'

/** The clock decides where something stands in the list, never its kind. */
export const waitingGroups = ['late', 'this-week', 'later', 'no-day'] as const
export type WaitingGroup = (typeof waitingGroups)[number]

export const waitingGroupWord: Record<WaitingGroup, string> = {
  late: 'Late',
  'this-week': 'This week',
  later: 'Later',
  'no-day': 'No day set, longest waiting first',
}

type Dated = Pick<WaitingWords, 'dueOn' | 'lateFrom'> & { since: string | null }

/** Sunday of the week of a day. */
function endOfWeek(day: string): string {
  const weekday = ((daysBetween('2024-01-01', day) % 7) + 7) % 7
  return addDays(day, 6 - weekday)
}

type Today = { today: string; weekEndsOn: string }

function placeOf(
  { dueOn, lateFrom }: Dated,
  { today, weekEndsOn }: Today,
): { group: WaitingGroup; daysLate: number } {
  if (dueOn === null) return { group: 'no-day', daysLate: 0 }
  const isLate = lateFrom === undefined ? today > dueOn : today >= lateFrom
  if (isLate) return { group: 'late', daysLate: daysBetween(dueOn, today) }
  return { group: dueOn <= weekEndsOn ? 'this-week' : 'later', daysLate: 0 }
}

const keyOf = ({ dueOn, since }: Dated): string => dueOn ?? since ?? ''

/** Late first and longest first, then what is due soonest, then what has no day, longest waiting first. */
export function orderWaiting<Item extends Dated>(items: readonly Item[], today: string) {
  const now = { today, weekEndsOn: endOfWeek(today) }
  const placed = items.map((item) => ({ ...item, ...placeOf(item, now) }))
  const rank = ({ group }: { group: WaitingGroup }) => waitingGroups.indexOf(group)
  return placed.sort((a, b) => rank(a) - rank(b) || (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
}
