import type { Db, Tx } from '../database.ts'
import type { GoalFrameworkItemTable } from '../tables/goal.table.ts'

export type GoalItem = Pick<GoalFrameworkItemTable, 'id' | 'goalId' | 'framework' | 'version' | 'item'>

/** The items that goals serve, of one goal or of all. */
export async function listGoalItems(
  db: Db,
  { partnershipId, goalId }: { partnershipId: string; goalId?: string },
): Promise<GoalItem[]> {
  return db
    .selectFrom('goalFrameworkItem')
    .select(['id', 'goalId', 'framework', 'version', 'item'])
    .where('partnershipId', '=', partnershipId)
    .where('endedAt', 'is', null)
    .$if(goalId !== undefined, (query) => query.where('goalId', '=', goalId ?? ''))
    .orderBy('framework', 'desc')
    .orderBy('id')
    .execute()
}

export async function insertGoalItems(tx: Tx, rows: readonly GoalFrameworkItemTable[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('goalFrameworkItem').values(rows).execute()
}

export async function endGoalItems(
  tx: Tx,
  { partnershipId, ids }: { partnershipId: string; ids: readonly string[] },
  by: { endedAt: string; endedBy: string },
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('goalFrameworkItem')
    .set(by)
    .where('partnershipId', '=', partnershipId)
    .where('id', 'in', ids)
    .execute()
}
