import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { GoalTable, GoalVersionTable } from '../tables/goal.table.ts'
import { isGranted } from './granted-goal.ts'

type Seen = { partnershipId: string; goalIds: readonly string[] | null }

export type GoalRow = {
  id: string
  code: string
  version: number
  wording: string
  childWording: string
  why: string
  populationOutcome: string
  story: string
  recordedAt: string
  recordedBy: string | null
}

function selectGoals(db: Db, { partnershipId, goalIds }: Seen) {
  return db
    .selectFrom('goal')
    .innerJoin('goalVersion', (join) =>
      join
        .onRef('goalVersion.partnershipId', '=', 'goal.partnershipId')
        .onRef('goalVersion.goalId', '=', 'goal.id')
        .onRef('goalVersion.version', '=', 'goal.version'),
    )
    .leftJoin('person', 'person.id', 'goalVersion.recordedBy')
    .where('goal.partnershipId', '=', partnershipId)
    .where('goal.archivedAt', 'is', null)
    .where(isGranted('goal.id', goalIds))
    .select([
      'goal.id',
      'goal.code',
      'goal.version',
      'wording',
      'childWording',
      'why',
      'populationOutcome',
      'story',
      'goalVersion.recordedAt',
      'person.name as recordedBy',
    ])
}

/** In the partnership's order. */
export const listGoals = (db: Db, seen: Seen): Promise<GoalRow[]> =>
  selectGoals(db, seen).orderBy('goal.position').orderBy('goal.code').execute()

export const findGoal = (db: Db, seen: Seen & { code: string }): Promise<GoalRow | undefined> =>
  selectGoals(db, seen).where('goal.code', '=', seen.code).executeTakeFirst()

/** Newest first. */
export async function listGoalVersions(
  db: Db,
  { partnershipId, goalId }: { partnershipId: string; goalId: string },
) {
  return db
    .selectFrom('goalVersion')
    .leftJoin('person', 'person.id', 'goalVersion.recordedBy')
    .where('partnershipId', '=', partnershipId)
    .where('goalId', '=', goalId)
    .select(['version', 'wording', 'reason', 'recordedAt', 'person.name as recordedBy'])
    .orderBy('version', 'desc')
    .execute()
}

/** Raises the version; false where somebody else was faster. */
export async function updateGoalVersion(
  tx: Tx,
  { partnershipId, goalId, from }: { partnershipId: string; goalId: string; from: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('goal')
    .set({ version: from + 1 })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', goalId)
    .where('version', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertGoal(tx: Tx, goal: Insertable<GoalTable>): Promise<void> {
  await tx.insertInto('goal').values(goal).execute()
}

export async function insertGoalVersion(tx: Tx, version: Insertable<GoalVersionTable>): Promise<void> {
  await tx.insertInto('goalVersion').values(version).execute()
}

/** An update that changes nothing: it holds the goal until the transaction ends, in both databases. */
export async function lockGoal(tx: Tx, { partnershipId, goalId }: { partnershipId: string; goalId: string }) {
  await tx
    .updateTable('goal')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', goalId)
    .execute()
}
