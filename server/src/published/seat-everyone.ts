import type { Tx } from '@roundtable/db/database.ts'
import { listGoals } from '@roundtable/db/queries/goal.queries.ts'
import { insertMember } from '@roundtable/db/queries/member.queries.ts'
import { insertMemberGrants } from '@roundtable/db/queries/member-grant.queries.ts'
import { listRolesEver, listTakenSeats } from '@roundtable/db/queries/published-seat.queries.ts'
import { isGrantedGoals } from '@roundtable/shared/rights/audience.ts'
import { administration } from '@roundtable/shared/rights/role-group.ts'
import type { Stamp } from './stamp.ts'

type Seating = {
  partnershipId: string
  agencyId: string
  /** The partnership whose people get a seat. */
  from: string
}

/**
 * Everyone who has taken a seat there, except the system administrator, gets one with the same role here; an
 * observer is granted every goal. Who ever had such a seat is left as they are. Answers how many seats were given.
 */
export async function seatEveryone(
  tx: Tx,
  { partnershipId, agencyId, from }: Seating,
  { now, newId }: Stamp,
): Promise<number> {
  const there = await listTakenSeats(tx, { partnershipId: from, without: administration })
  const here = await listRolesEver(tx, partnershipId)
  const seated = new Set(here.map(({ personId, role }) => `${personId} ${role}`))
  const seats = there.flatMap((seat) => {
    const key = `${seat.personId} ${seat.role}`
    if (seated.has(key)) return []
    seated.add(key)
    return [{ ...seat, id: newId() }]
  })
  if (seats.length === 0) return 0
  const goals = await listGoals(tx, { partnershipId, goalIds: null })
  const at = now()
  for (const seat of seats) {
    await insertMember(tx, {
      partnershipId,
      ...seat,
      agencyId,
      deputyPersonId: null,
      deputyFromDay: null,
      deputyUntilDay: null,
      version: 1,
      recordedAt: at,
      recordedBy: null,
      endedAt: null,
      endedBy: null,
      successorMemberId: null,
    })
    if (!isGrantedGoals(seat.role)) continue
    const granted = { partnershipId, memberId: seat.id, grantedAt: at, grantedBy: null, endedAt: null }
    await insertMemberGrants(
      tx,
      goals.map(({ id }) => ({ ...granted, goalId: id })),
    )
  }
  return seats.length
}
