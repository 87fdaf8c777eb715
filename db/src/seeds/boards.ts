import { addDays, formatDay } from '@roundtable/shared/base/period.ts'
import type { AgencyTable } from '../tables/agency.table.ts'
import type { BoardMemberTable, BoardTable, BoardVersionTable } from '../tables/board.table.ts'
import type { SharingAgreementTable } from '../tables/sharing-agreement.table.ts'
import { aprilOf, momentOf } from './base/calendar.ts'
import type { Cast } from './base/cast.ts'
import { delegating } from './base/people.ts'
import type { SeedEvent } from './base/seed-event.ts'
import type { Seeding } from './base/seeding.ts'

type SeededBoard = { name: string; quorum: number; noticeDays: number; roles: readonly string[] }

/** The bodies of the demonstration that meet, by the roles that sit on them. */
const seededBoards: readonly SeededBoard[] = [
  {
    name: 'Northmere Children’s Partnership Board',
    quorum: 4,
    noticeDays: 5,
    roles: ['chair', 'lead-partner', 'delegated-partner', 'manager'],
  },
  {
    name: 'Quality and performance group',
    quorum: 3,
    noticeDays: 3,
    roles: ['delegated-partner', 'manager', 'analyst', 'agency-lead'],
  },
]

export type Boards = {
  boards: BoardTable[]
  versions: BoardVersionTable[]
  members: BoardMemberTable[]
  events: SeedEvent[]
}

/** The boards with the members whose seats have not ended, kept by the manager since the year before last. */
export function boardsOf(seeding: Seeding, cast: Cast): Boards {
  const { partnershipId } = seeding
  const manager = cast.of('manager')
  const delegated = new Set(delegating.map((key) => cast.of(key).memberId))
  const at = momentOf(aprilOf(seeding.today, 2), 11)
  const made: Boards = { boards: [], versions: [], members: [], events: [] }
  seededBoards.forEach(({ name, quorum, noticeDays, roles }, index) => {
    const id = seeding.idAt(at)
    const recorded = { recordedAt: at, recordedBy: manager.personId }
    const seats = cast.members.filter(
      (seat) =>
        seat.endedAt === null &&
        roles.includes(seat.role) &&
        seat.fromDay <= at.slice(0, 10) &&
        !delegated.has(seat.id),
    )
    made.boards.push({
      ...{ partnershipId, id, version: 1, steps: 1, state: 'current', position: index + 1 },
      ...{ createdAt: at, archivedAt: null },
    })
    made.versions.push({ partnershipId, boardId: id, version: 1, name, quorum, noticeDays, ...recorded })
    for (const seat of seats) {
      made.members.push({
        ...{ partnershipId, id: seeding.idAt(at), boardId: id, memberId: seat.id },
        ...{ ...recorded, endedAt: null, endedBy: null },
      })
    }
    made.events.push({
      ...{ at, action: 'board.added', by: manager, subject: ['board', id] },
      summary: `${name} was added: ${seats.length} members, quorum ${quorum}, ${noticeDays} working days’ notice.`,
    })
  })
  return made
}

export type Sharing = { agreements: SharingAgreementTable[]; events: SeedEvent[] }

/** The agency whose agreement ends within a month. */
const endingSoon = 'youth-justice'

/** Every agency of the demonstration has an agreement from the year before last on; one ends soon. */
export function sharingOf(seeding: Seeding, cast: Cast, agencies: readonly AgencyTable[]): Sharing {
  const { partnershipId } = seeding
  const manager = cast.of('manager')
  const fromDay = aprilOf(seeding.today, 2)
  const at = momentOf(fromDay, 12)
  const made: Sharing = { agreements: [], events: [] }
  for (const { id: agencyId, code, name } of agencies) {
    const id = seeding.idAt(at)
    const untilDay =
      code === endingSoon ? addDays(seeding.today, 24) : addDays(aprilOf(seeding.today, -2), -1)
    made.agreements.push({
      ...{ partnershipId, id, agencyId, state: 'recorded', version: 1, fromDay, untilDay },
      link: `https://northmere.example/sharing/${code}`,
      ...{ recordedAt: at, recordedBy: manager.personId, endedAt: null, endedBy: null },
    })
    made.events.push({
      ...{ at, action: 'sharing.recorded', by: manager, subject: ['sharing-agreement', id], agencyId },
      summary: `The sharing agreement of ${name} from ${formatDay(fromDay)} to ${formatDay(untilDay)} was recorded.`,
    })
  }
  return made
}
