import type { Db } from '@roundtable/db/database.ts'
import { findPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { listOpenedSeats, listSeats, type SeatRow } from '@roundtable/db/queries/seat.queries.ts'
import { listGrantedGoals } from '@roundtable/db/queries/session.queries.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import { isGrantedGoals } from '@roundtable/shared/rights/audience.ts'
import { isConfirmed } from '@roundtable/shared/rights/role-group.ts'

export type SeatedPerson = Actor & { email: string }

/**
 * Everybody with a seat in the partnership on this day, with the very rights they would have if they asked
 * themselves; or one person, if they have a seat.
 */
export async function seatedPeople(
  db: Db,
  asked: { partnershipId: string; today: string; personId?: string },
): Promise<SeatedPerson[]> {
  const { partnershipId } = asked
  const partnership = await findPartnership(db, partnershipId)
  const rows = await listSeats(db, asked)
  const opened = await listOpenedSeats(db, partnershipId)
  const observers = rows.filter(({ role }) => isGrantedGoals(role)).map(({ memberId }) => memberId)
  const grants = await listGrantedGoals(db, { partnershipId, memberIds: observers })
  const people = new Map<string, SeatedPerson>()
  for (const row of rows) {
    const person = people.get(row.personId) ?? {
      personId: row.personId,
      name: row.personName,
      email: row.email,
      partnershipId,
      readOnly: partnership?.readOnly !== 0,
      seats: [],
      openedSeatsOf: opened.filter(({ openedBy }) => openedBy === row.personId).map((each) => each.personId),
    }
    person.seats.push(seatOf(row, grants))
    people.set(row.personId, person)
  }
  return [...people.values()]
}

function seatOf(
  { memberId, agencyId, role, deputyFor, confirmedAt, shares }: SeatRow,
  grants: { memberId: string; goalId: string }[],
) {
  const granted = grants.filter((grant) => grant.memberId === memberId).map(({ goalId }) => goalId)
  const confirmed = isConfirmed(role, confirmedAt)
  return {
    memberId,
    agencyId,
    role,
    deputyFor,
    confirmed,
    shares: shares === 1,
    grantedGoalIds: isGrantedGoals(role) ? granted : null,
  }
}
