import type { GoalKind, GoalState } from '@roundtable/shared/goal/goal-lifecycle.ts'
import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { GoalTable, GoalVersionTable } from '../tables/goal.table.ts'
import { isGranted } from './granted-goal.ts'

type Seen = { partnershipId: string; goalIds: readonly string[] | null }

export type GoalRow = {
  id: string
  code: string
  version: number
  steps: number
  state: GoalState
  kind: GoalKind
  wording: string
  childWording: string
  why: string
  populationOutcome: string
  story: string
  factors: string
  works: string
  plan: string
  weights: string
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
    .where(isGranted('goal.id', goalIds))
    .select([
      'goal.id',
      'goal.code',
      'goal.version',
      'goal.steps',
      'goal.state',
      'goal.kind',
      'wording',
      'childWording',
      'why',
      'populationOutcome',
      'story',
      'factors',
      'works',
      'plan',
      'weights',
      'goalVersion.recordedAt',
      'person.name as recordedBy',
    ])
}

/** In the partnership's order. */
export const listGoals = (db: Db, seen: Seen): Promise<GoalRow[]> =>
  selectGoals(db, seen)
    .where('goal.state', '=', 'agreed')
    .where('goal.kind', '=', 'goal')
    .orderBy('goal.position')
    .orderBy('goal.code')
    .execute()

/** Those that are not agreed, or have ended: what was proposed first, then by how they ended. */
export const listGoalDrafts = (db: Db, seen: Seen): Promise<GoalRow[]> =>
  selectGoals(db, seen)
    .where('goal.state', '<>', 'agreed')
    .orderBy((eb) => eb.case().when('goal.state', '=', 'proposed').then(0).else(1).end())
    .orderBy('goal.position')
    .orderBy('goal.code')
    .execute()

/** One that is agreed, or in the states that are asked for. */
export const findGoal = (
  db: Db,
  { states = ['agreed'], ...seen }: Seen & { code: string; states?: readonly GoalState[] },
): Promise<GoalRow | undefined> =>
  selectGoals(db, seen)
    .where('goal.code', '=', seen.code)
    .where('goal.state', 'in', states)
    .executeTakeFirst()

/** The partnership's own sentence above its goals; whoever sees goals sees it. */
export const findVision = (db: Db, partnershipId: string): Promise<GoalRow | undefined> =>
  selectGoals(db, { partnershipId, goalIds: null })
    .where('goal.state', '=', 'agreed')
    .where('goal.kind', '=', 'vision')
    .executeTakeFirst()

export async function listGoalPlaces(
  db: Db,
  partnershipId: string,
): Promise<Pick<GoalTable, 'id' | 'code' | 'position' | 'state' | 'kind'>[]> {
  return db
    .selectFrom('goal')
    .select(['id', 'code', 'position', 'state', 'kind'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('position')
    .orderBy('code')
    .execute()
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

type OfGoal = { partnershipId: string; goalId: string }

/** A step of its life; `worded` where it brought new words. */
export async function updateGoalStep(
  tx: Tx,
  { partnershipId, goalId }: OfGoal,
  { state, at, worded = false }: { state: GoalState; at: string; worded?: boolean },
): Promise<void> {
  const archivedAt = ['achieved', 'not-achieved', 'withdrawn'].includes(state) ? at : null
  await tx
    .updateTable('goal')
    .set((eb) => ({
      state,
      archivedAt,
      steps: eb('steps', '+', 1),
      version: worded ? eb('version', '+', 1) : eb.ref('version'),
    }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', goalId)
    .execute()
}

export async function updateGoalPosition(
  tx: Tx,
  { partnershipId, goalId }: OfGoal,
  position: number,
): Promise<void> {
  await tx
    .updateTable('goal')
    .set({ position })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', goalId)
    .execute()
}

export async function insertGoal(tx: Tx, goal: Insertable<GoalTable>): Promise<void> {
  await tx.insertInto('goal').values(goal).execute()
}

type Later = Pick<GoalVersionTable, 'factors' | 'works' | 'plan' | 'weights'>

export async function insertGoalVersion(
  tx: Tx,
  version: Omit<GoalVersionTable, keyof Later> & Partial<Later>,
): Promise<void> {
  await tx
    .insertInto('goalVersion')
    .values({ factors: '', works: '', plan: '', weights: '', ...version })
    .execute()
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
