import { addDays, daysBetween, formatDay } from '../base/period.ts'
import type { WaitingWords } from '../lifecycle/waiting.ts'

/** The clock decides where something stands in the list, never its kind. */
export const waitingGroups = ['late', 'this-week', 'before-board', 'later', 'no-day'] as const
export type WaitingGroup = (typeof waitingGroups)[number]

export const waitingGroupWord: Record<WaitingGroup, (board: { day: string | null }) => string> = {
  late: () => 'Late',
  'this-week': () => 'This week',
  'before-board': ({ day }) => (day === null ? 'Before the board' : `Before the board of ${formatDay(day)}`),
  later: () => 'Later',
  'no-day': () => 'No day set, longest waiting first',
}

type Dated = Pick<WaitingWords, 'dueOn' | 'lateFrom'> & { since: string | null }

/** Sunday of the week of a day. */
function endOfWeek(day: string): string {
  const weekday = ((daysBetween('2024-01-01', day) % 7) + 7) % 7
  return addDays(day, 6 - weekday)
}

type Now = {
  today: string
  /** The next day on which a board of theirs meets; null where none is called. */
  boardDay: string | null
}
type Today = Now & { weekEndsOn: string }

function placeOf(
  { dueOn, lateFrom }: Dated,
  { today, weekEndsOn, boardDay }: Today,
): { group: WaitingGroup; daysLate: number } {
  if (dueOn === null) return { group: 'no-day', daysLate: 0 }
  const isLate = lateFrom === undefined ? today > dueOn : today >= lateFrom
  if (isLate) return { group: 'late', daysLate: daysBetween(dueOn, today) }
  if (dueOn <= weekEndsOn) return { group: 'this-week', daysLate: 0 }
  return { group: boardDay !== null && dueOn <= boardDay ? 'before-board' : 'later', daysLate: 0 }
}

const keyOf = ({ dueOn, since }: Dated): string => dueOn ?? since ?? ''

/**
 * Late first and longest first, then what is due soonest (this week, until the board meets, later), then what has no
 * day, longest waiting first.
 */
export function orderWaiting<Item extends Dated>(items: readonly Item[], { today, boardDay }: Now) {
  const now = { today, boardDay, weekEndsOn: endOfWeek(today) }
  const placed = items.map((item) => ({ ...item, ...placeOf(item, now) }))
  const rank = ({ group }: { group: WaitingGroup }) => waitingGroups.indexOf(group)
  return placed.sort((a, b) => rank(a) - rank(b) || (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
}
