import { shownStates } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import type { Db, Tx } from '../database.ts'
import type { IndicatorTable } from '../tables/indicator.table.ts'
import type { PledgeMeasureTable } from '../tables/pledge.table.ts'

export type GoalIndicator = Pick<IndicatorTable, 'id' | 'code' | 'headline' | 'outcomeQuestion'> & {
  name: string
}

/** The agreed indicators of a goal, in its order: what a pledge to it can be seen in. */
export async function listGoalIndicators(
  db: Db,
  { partnershipId, goalId }: { partnershipId: string; goalId: string },
): Promise<GoalIndicator[]> {
  return db
    .selectFrom('indicator')
    .innerJoin('indicatorVersion', (join) =>
      join
        .onRef('indicatorVersion.partnershipId', '=', 'indicator.partnershipId')
        .onRef('indicatorVersion.indicatorId', '=', 'indicator.id')
        .onRef('indicatorVersion.version', '=', 'indicator.version'),
    )
    .where('indicator.partnershipId', '=', partnershipId)
    .where('indicator.goalId', '=', goalId)
    .where('indicator.state', 'in', shownStates)
    .select([
      ...(['indicator.id', 'indicator.code', 'indicator.headline', 'indicator.outcomeQuestion'] as const),
      'indicatorVersion.name',
    ])
    .orderBy('indicator.position')
    .orderBy('indicator.code')
    .execute()
}

export type PledgeMeasure = { pledgeId: string; indicatorId: string; code: string; name: string }

/** What these pledges will be seen in. */
export async function listPledgeMeasures(
  db: Db,
  { partnershipId, pledgeIds }: { partnershipId: string; pledgeIds: readonly string[] },
): Promise<PledgeMeasure[]> {
  if (pledgeIds.length === 0) return []
  return db
    .selectFrom('pledgeMeasure')
    .innerJoin('indicator', (join) =>
      join
        .onRef('indicator.partnershipId', '=', 'pledgeMeasure.partnershipId')
        .onRef('indicator.id', '=', 'pledgeMeasure.indicatorId'),
    )
    .innerJoin('indicatorVersion', (join) =>
      join
        .onRef('indicatorVersion.partnershipId', '=', 'indicator.partnershipId')
        .onRef('indicatorVersion.indicatorId', '=', 'indicator.id')
        .onRef('indicatorVersion.version', '=', 'indicator.version'),
    )
    .where('pledgeMeasure.partnershipId', '=', partnershipId)
    .where('pledgeMeasure.pledgeId', 'in', pledgeIds)
    .select([
      'pledgeMeasure.pledgeId',
      'indicator.id as indicatorId',
      'indicator.code',
      'indicatorVersion.name',
    ])
    .orderBy('indicator.position')
    .orderBy('indicator.code')
    .execute()
}

export async function insertPledgeMeasures(tx: Tx, rows: readonly PledgeMeasureTable[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('pledgeMeasure').values(rows).execute()
}

/** A pledge that passes to another agency is seen in the same figures. */
export async function copyPledgeMeasures(
  tx: Tx,
  { partnershipId, from, to }: { partnershipId: string; from: string; to: string },
): Promise<void> {
  const measures = await listPledgeMeasures(tx, { partnershipId, pledgeIds: [from] })
  await insertPledgeMeasures(
    tx,
    measures.map(({ indicatorId }) => ({ partnershipId, pledgeId: to, indicatorId })),
  )
}
