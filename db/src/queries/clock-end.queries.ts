import type { Db, Tx } from '../database.ts'
import type { ClockEndTable } from '../tables/clock-end.table.ts'

/** False where it ran out before: another process is waited for, and its answer counts. */
export async function insertClockEnd(tx: Tx, row: ClockEndTable): Promise<boolean> {
  const inserted = await tx
    .insertInto('clockEnd')
    .values(row)
    .onConflict((on) => on.doNothing())
    .returning('subjectId')
    .executeTakeFirst()
  return inserted !== undefined
}

export type StepOfRecord = { subjectId: string; toState: string; at: string }

/** The steps of these records, oldest first. */
export async function listStepsOf(
  db: Db,
  { partnershipId, subjectIds }: { partnershipId: string; subjectIds: readonly string[] },
): Promise<StepOfRecord[]> {
  if (subjectIds.length === 0) return []
  return db
    .selectFrom('transition')
    .select(['subjectId', 'toState', 'at'])
    .where('partnershipId', '=', partnershipId)
    .where('subjectId', 'in', subjectIds)
    .orderBy('at')
    .orderBy('id')
    .execute()
}
