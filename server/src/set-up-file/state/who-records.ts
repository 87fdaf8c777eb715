import type { Db } from '@roundtable/db/database.ts'
import { listAgencies } from '@roundtable/db/queries/agency.queries.ts'
import { listMembers } from '@roundtable/db/queries/member.queries.ts'
import { listGrantedCodes } from '@roundtable/db/queries/member-grant.queries.ts'
import { findPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { hasAddress } from '@roundtable/shared/account/address.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { isAdministration, mayKeepSeat, seePeople } from '@roundtable/shared/member/member-rights.ts'
import { seatStateOf } from '@roundtable/shared/member/seat-lifecycle.ts'
import { shownOf } from '@roundtable/shared/set-up/sheet/columns.ts'
import { endedKey, type SetUpRecord } from '@roundtable/shared/set-up/sheet/set-up-state.ts'
import { areaWords, monthWords, seatWords, sectorWords } from '@roundtable/shared/set-up/sheet/who-sheets.ts'
import type { ActorContext } from '../../base/context.ts'

/** Records of a sheet, and what is said of those that have ended. */
export type Recorded = { records: SetUpRecord[]; ended: (readonly [string, string])[] }

export async function partnershipRecords(db: Db, { actor }: ActorContext): Promise<Recorded> {
  const partnership = await findPartnership(db, actor.partnershipId)
  if (partnership === undefined) return { records: [], ended: [] }
  const { id, name, areaCode, yearStartMonth, marking } = partnership
  const cells = {
    name,
    area: shownOf(areaWords, areaCode),
    yearStart: shownOf(monthWords, String(yearStartMonth)),
    marking,
  }
  return { records: [{ id, cells }], ended: [] }
}

export async function agencyRecords(db: Db, { actor, now }: ActorContext): Promise<Recorded> {
  const { partnershipId } = actor
  const all = await listAgencies(db, { partnershipId, today: localDay(now()) })
  const agencies = all.filter(({ state, administers }) => state !== 'taken-back' && administers === 0)
  return {
    records: agencies
      .filter(({ state }) => state === 'current')
      .map(({ id, code, name, shortName, sector }) => ({
        id,
        cells: { code, name, shortName, sector: shownOf(sectorWords, sector) },
      })),
    ended: agencies
      .filter(({ state }) => state !== 'current')
      .flatMap(({ id, code, name }) => {
        const sentence = `${name} has left the partnership: let it come back on the people page first.`
        return [[id, sentence] as const, [endedKey('agencies', code), sentence] as const]
      }),
  }
}

const stateWords = {
  invited: 'Invited',
  vouched: 'Invited',
  seated: 'Waits for its second keeper',
  confirmed: 'Seated',
  ended: 'Ended',
}

/** Seats of the partners: who administers the installation is not among them. */
export async function seatRecords(db: Db, { actor }: ActorContext): Promise<Recorded> {
  const { partnershipId, personId } = actor
  const all = await listMembers(db, { partnershipId, scope: seePeople.scope(actor) })
  const granted = await listGrantedCodes(db, partnershipId)
  const seats = all.filter(({ role }) => !isAdministration(role))
  const goalsOf = (id: string) => granted.filter(({ memberId }) => memberId === id).map(({ code }) => code)
  const lockedBecause = (seat: (typeof seats)[number]) => {
    if (seat.personId === personId)
      return 'You cannot change your own seat: ask somebody else who keeps people.'
    return mayKeepSeat(actor, seat) ? undefined : 'You do not keep this seat.'
  }
  return {
    records: seats
      .filter(({ endedAt, email }) => endedAt === null && hasAddress(email))
      .map((seat) => {
        const locked = lockedBecause(seat)
        return {
          id: seat.id,
          ...(locked === undefined ? {} : { locked }),
          cells: {
            name: seat.name,
            email: seat.email,
            agency: seat.agencyCode,
            role: shownOf(seatWords, seat.role),
            post: seat.title,
            from: seat.fromDay,
            until: seat.untilDay ?? '',
            goals: goalsOf(seat.id).join(', '),
            state: stateWords[seatStateOf(seat)],
          },
        }
      }),
    ended: seats
      .filter(({ endedAt }) => endedAt !== null)
      .map(({ id }) => [id, 'This seat has ended: let it come back on the people page.'] as const),
  }
}
