import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { MemberGrantTable } from '../tables/member.table.ts'

export async function listGoalsByCode(
  db: Db,
  { partnershipId, codes }: { partnershipId: string; codes: readonly string[] },
): Promise<{ id: string; code: string }[]> {
  if (codes.length === 0) return []
  return db
    .selectFrom('goal')
    .select(['id', 'code'])
    .where('partnershipId', '=', partnershipId)
    .where('code', 'in', codes)
    .where('state', '=', 'agreed')
    .where('kind', '=', 'goal')
    .orderBy('position')
    .execute()
}

/** A goal that is granted already stays granted. */
export async function insertMemberGrants(
  tx: Tx,
  rows: readonly Insertable<MemberGrantTable>[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('memberGrant')
    .values(rows)
    .onConflict((on) => on.columns(['partnershipId', 'memberId', 'goalId']).doUpdateSet({ endedAt: null }))
    .execute()
}

/** The goals each seat of the partnership is granted now. */
export async function listGrantedCodes(
  db: Db,
  partnershipId: string,
): Promise<{ memberId: string; code: string }[]> {
  return db
    .selectFrom('memberGrant')
    .innerJoin('goal', (on) =>
      on
        .onRef('goal.partnershipId', '=', 'memberGrant.partnershipId')
        .onRef('goal.id', '=', 'memberGrant.goalId'),
    )
    .select(['memberGrant.memberId', 'goal.code'])
    .where('memberGrant.partnershipId', '=', partnershipId)
    .where('memberGrant.endedAt', 'is', null)
    .orderBy('goal.position')
    .orderBy('goal.code')
    .execute()
}

export async function endMemberGrants(
  tx: Tx,
  { partnershipId, memberId, at }: { partnershipId: string; memberId: string; at: string },
): Promise<void> {
  await tx
    .updateTable('memberGrant')
    .set({ endedAt: at })
    .where('partnershipId', '=', partnershipId)
    .where('memberId', '=', memberId)
    .where('endedAt', 'is', null)
    .execute()
}

/** The goals these seats are granted now. */
export async function listGrants(
  db: Db,
  { partnershipId, memberIds }: { partnershipId: string; memberIds: readonly string[] },
): Promise<MemberGrantTable[]> {
  if (memberIds.length === 0) return []
  return db
    .selectFrom('memberGrant')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('memberId', 'in', memberIds)
    .where('endedAt', 'is', null)
    .execute()
}
