import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { GoalVersionTable } from '../tables/goal.table.ts'
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
  /** Agencies that have signed a pledge to it. */
  pledged: number
  /** Pledges that are worded and wait for a signature. */
  unsigned: number
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
    .select((eb) => {
      const standing = eb
        .selectFrom('pledge')
        .innerJoin('agency', (join) =>
          join
            .onRef('agency.partnershipId', '=', 'pledge.partnershipId')
            .onRef('agency.id', '=', 'pledge.agencyId'),
        )
        .whereRef('pledge.partnershipId', '=', 'goal.partnershipId')
        .whereRef('pledge.goalId', '=', 'goal.id')
        .where('pledge.endedAt', 'is', null)
        .where('agency.endedAt', 'is', null)
        .select((of) => of.fn.count<string | number>('pledge.id').as('many'))
      return [
        standing.where('signedAt', 'is not', null).as('pledged'),
        standing.where('signedAt', 'is', null).as('unsigned'),
      ]
    })
}

/** In the partnership's order. */
export async function listGoals(db: Db, seen: Seen): Promise<GoalRow[]> {
  const rows = await selectGoals(db, seen).orderBy('goal.position').orderBy('goal.code').execute()
  return rows.map((row) => ({ ...row, pledged: Number(row.pledged), unsigned: Number(row.unsigned) }))
}

export async function findGoal(db: Db, seen: Seen & { code: string }): Promise<GoalRow | undefined> {
  const row = await selectGoals(db, seen).where('goal.code', '=', seen.code).executeTakeFirst()
  return row && { ...row, pledged: Number(row.pledged), unsigned: Number(row.unsigned) }
}

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
