import { bundledHolidays } from '@roundtable/db/calendar/bank-holidays.ts'
import { momentOf, workdayUntil } from '@roundtable/db/seeds/base/calendar.ts'
import type { Stage } from '@roundtable/db/seeds/seed-demonstration.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { endGrantByClock } from '../grant/end-grant-by-clock.ts'
import type { PlannedMeeting } from './meeting-plan.ts'
import type { Deed, Then } from './stage.ts'

const runsDays = 24
const year = 365
const holidays = new Set(bundledHolidays.map(({ day }) => day))

/** The observer reads the board’s packs of this year and the next; a grant to one of them has ended. */
export function playGrants(
  { seeding: { today }, boards }: Stage,
  meetings: readonly PlannedMeeting[],
): Deed[] {
  const last = meetings.findLast(({ isOver }) => isOver)
  if (last === undefined) return []
  const endedOn = addDays(today, -6)
  const boardId = boards.boards[0]?.id ?? ''
  const given = (daysAgo: number) => momentOf(workdayUntil(addDays(today, -daysAgo)), 10)
  return [
    {
      at: given(20),
      do: (then) =>
        give(then, {
          ...{ kind: 'meeting', meetingId: last.id, boardId: null, fromDay: null, toDay: null },
          ...{ untilDay: endedOn, reason: 'For the regional adviser’s visit.' },
        }),
    },
    { at: momentOf(addDays(endedOn, 1), 1), do: endWhatIsOver },
    {
      at: given(4),
      do: (then) =>
        give(then, {
          ...{ kind: 'board', meetingId: null, boardId },
          ...{ fromDay: addDays(today, -year), toDay: addDays(today, year) },
          untilDay: addDays(today, runsDays),
          reason: 'The regional adviser follows the board’s year.',
        }),
    },
  ]
}

type Grant = Omit<Parameters<ReturnType<Then['as']>['grant']['give']>[0], 'id' | 'memberId'>

const give = ({ as, services, stage }: Then, grant: Grant) =>
  as('manager').grant.give({
    ...grant,
    id: services.newId(),
    memberId: stage.cast.of('observer').memberId,
  })

/** By itself, on the day after its last. */
const endWhatIsOver = ({ services, stage: { seeding }, at }: Then) =>
  endGrantByClock(
    services,
    { isHeld: () => true },
    { partnershipId: seeding.partnershipId, today: at.slice(0, 10), holidays },
  )
