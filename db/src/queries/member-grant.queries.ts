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
