import { isGrantedGoals } from '@roundtable/shared/rights/audience.ts'
import { administration } from '@roundtable/shared/rights/role-group.ts'
import type { Tx } from '../database.ts'

type Seating = {
  partnershipId: string
  agencyId: string
  /** The slug of the partnership whose people get a seat. */
  from: string
}

/**
 * Everyone who has taken a seat there, except the system administrator, gets one with the same role here; an
 * observer is granted every goal. Who ever had such a seat is left as they are. Answers how many seats were given.
 */
export async function seatEveryone(
  tx: Tx,
  { partnershipId, agencyId, from }: Seating,
  { now, newId }: { now: string; newId: () => string },
): Promise<number> {
  const there = await tx
    .selectFrom('member')
    .innerJoin('partnership', 'partnership.id', 'member.partnershipId')
    .select(['personId', 'role', 'title', 'fromDay', 'untilDay'])
    .where('slug', '=', from)
    .where('endedAt', 'is', null)
    .where('role', '!=', administration)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('invitation')
            .select('tokenHash')
            .whereRef('invitation.partnershipId', '=', 'member.partnershipId')
            .whereRef('invitation.memberId', '=', 'member.id')
            .where('usedAt', 'is', null),
        ),
      ),
    )
    .orderBy('member.id')
    .execute()
  const here = await tx
    .selectFrom('member')
    .select(['personId', 'role'])
    .where('partnershipId', '=', partnershipId)
    .execute()
  const seated = new Set(here.map(({ personId, role }) => `${personId} ${role}`))
  const seats = there.flatMap((seat) => {
    const key = `${seat.personId} ${seat.role}`
    if (seated.has(key)) return []
    seated.add(key)
    return [{ ...seat, id: newId() }]
  })
  if (seats.length === 0) return 0
  await tx
    .insertInto('member')
    .values(
      seats.map((seat) => ({
        partnershipId,
        ...seat,
        agencyId,
        deputyPersonId: null,
        deputyFromDay: null,
        deputyUntilDay: null,
        version: 1,
        recordedAt: now,
        recordedBy: null,
        endedAt: null,
        endedBy: null,
        successorMemberId: null,
      })),
    )
    .execute()
  const observers = seats.filter((seat) => isGrantedGoals(seat.role)).map((seat) => seat.id)
  if (observers.length > 0) await grantEveryGoal(tx, partnershipId, observers, now)
  return seats.length
}

async function grantEveryGoal(
  tx: Tx,
  partnershipId: string,
  memberIds: readonly string[],
  now: string,
): Promise<void> {
  const goals = await tx
    .selectFrom('goal')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .where('archivedAt', 'is', null)
    .execute()
  const grants = memberIds.flatMap((memberId) =>
    goals.map(({ id }) => ({
      partnershipId,
      memberId,
      goalId: id,
      grantedAt: now,
      grantedBy: null,
      endedAt: null,
    })),
  )
  if (grants.length > 0) await tx.insertInto('memberGrant').values(grants).execute()
}
