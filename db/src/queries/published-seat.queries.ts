import type { Role } from '@roundtable/shared/base/role.ts'
import type { Db } from '../database.ts'
import type { MemberTable } from '../tables/member.table.ts'

export type TakenSeat = Pick<
  MemberTable,
  'personId' | 'role' | 'title' | 'fromDay' | 'untilDay' | 'confirmedAt' | 'confirmedBy'
>

/** The seats of a partnership that somebody has taken and that have not ended, but those with this role. */
export async function listTakenSeats(
  db: Db,
  { partnershipId, without }: { partnershipId: string; without: Role },
): Promise<TakenSeat[]> {
  return db
    .selectFrom('member')
    .select(['personId', 'role', 'title', 'fromDay', 'untilDay', 'confirmedAt', 'confirmedBy'])
    .where('member.partnershipId', '=', partnershipId)
    .where('endedAt', 'is', null)
    .where('role', '!=', without)
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
}

/** Who ever had which role here. */
export async function listRolesEver(
  db: Db,
  partnershipId: string,
): Promise<Pick<MemberTable, 'personId' | 'role'>[]> {
  return db
    .selectFrom('member')
    .select(['personId', 'role'])
    .where('partnershipId', '=', partnershipId)
    .execute()
}
