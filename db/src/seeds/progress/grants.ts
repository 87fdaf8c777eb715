import { addDays, formatDay } from '@roundtable/shared/base/period.ts'
import { grantScope } from '@roundtable/shared/grant/grant-words.ts'
import type { PackGrantTable, PackGrantVersionTable } from '../../tables/pack-grant.table.ts'
import { momentOf, workdayUntil } from '../base/calendar.ts'
import type { Cast } from '../base/cast.ts'
import type { SeedEvent } from '../base/seed-event.ts'
import type { Seeding } from '../base/seeding.ts'
import type { SeededMeetings } from './meetings.ts'

export type SeededGrants = {
  grants: PackGrantTable[]
  versions: PackGrantVersionTable[]
  events: SeedEvent[]
}

const runsDays = 24
const years = 365

/** The observer reads the board's packs of this year and the next; a grant to one of them has ended. */
export function grantsOf(
  seeding: Seeding,
  cast: Cast,
  meetings: Pick<SeededMeetings, 'meetings' | 'versions'>,
  boardName: string,
): SeededGrants {
  const { partnershipId, today } = seeding
  const [manager, observer] = [cast.of('manager'), cast.of('observer')]
  const made: SeededGrants = { grants: [], versions: [], events: [] }
  const [last] = meetings.versions.filter(({ day }) => day < today).slice(-1)
  const meeting = meetings.meetings.find(({ id }) => id === last?.meetingId)
  if (last === undefined || meeting === undefined) return made

  const give = (daysAgo: number, untilDay: string, scope: Scope, reason: string) => {
    const at = momentOf(workdayUntil(addDays(today, -daysAgo)), 10)
    const id = seeding.idAt(at)
    const isOver = untilDay < today
    const state = isOver ? ('ended' as const) : ('running' as const)
    made.grants.push({
      ...{ partnershipId, id, memberId: observer.memberId, personId: observer.personId, ...scope },
      ...{ state, version: isOver ? 2 : 1, untilDay, givenAt: at, givenBy: manager.personId },
    })
    made.versions.push({ partnershipId, grantId: id, version: 1, untilDay, recordedAt: at })
    const meets = scope.kind === 'meeting'
    const what = grantScope({
      ...{ kind: scope.kind, boardName, fromDay: scope.fromDay, toDay: scope.toDay },
      meetingNumber: meets ? meeting.number : null,
      meetingDay: meets ? last.day : null,
    })
    const told = { subject: ['grant', id] as const }
    made.events.push({
      ...{ ...told, at, action: 'grant.given', by: manager, reason },
      summary: `${observer.name} may read ${what} until ${formatDay(untilDay)}.`,
    })
    if (!isOver) return
    made.events.push({
      ...{ ...told, at: momentOf(addDays(untilDay, 1), 1), action: 'grant.ended', by: 'Roundtable' },
      summary: `The grant of ${observer.name} to read ${what} ended with ${formatDay(untilDay)}.`,
    })
  }
  give(
    34,
    addDays(today, -6),
    { kind: 'meeting', meetingId: meeting.id, boardId: null, fromDay: null, toDay: null },
    'For the regional adviser’s visit.',
  )
  give(
    4,
    addDays(today, runsDays),
    {
      ...{ kind: 'board', meetingId: null, boardId: meeting.boardId },
      ...{ fromDay: addDays(today, -years), toDay: addDays(today, years) },
    },
    'The regional adviser follows the board’s year.',
  )
  return made
}

type Scope = Pick<PackGrantTable, 'kind' | 'meetingId' | 'boardId' | 'fromDay' | 'toDay'>
