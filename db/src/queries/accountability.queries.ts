import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { AccountabilityTable } from '../tables/accountability.table.ts'
import { isGranted } from './granted-goal.ts'

type Kind = AccountabilityTable['kind']
type Seen = { partnershipId: string; goalIds: readonly string[] | null }

export type AnswerRow = {
  goalId: string | null
  indicatorId: string | null
  agencyId: string
  agencyCode: string
  agencyName: string
  kind: Kind
  title: string
  person: string | null
}

/** Accountable before responsible, consulted and informed. */
const byKind = sql`case accountability.kind when 'accountable' then 0 when 'responsible' then 1
  when 'consulted' then 2 else 3 end`

function selectAnswers(db: Db, partnershipId: string) {
  return db
    .selectFrom('accountability')
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.partnershipId', '=', 'accountability.partnershipId')
        .onRef('agency.id', '=', 'accountability.agencyId'),
    )
    .leftJoin('member', (join) =>
      join
        .onRef('member.partnershipId', '=', 'accountability.partnershipId')
        .onRef('member.id', '=', 'accountability.memberId')
        .on('member.endedAt', 'is', null),
    )
    .leftJoin('person', 'person.id', 'member.personId')
    .where('accountability.partnershipId', '=', partnershipId)
    .where('accountability.endedAt', 'is', null)
    .select([
      'accountability.goalId',
      'accountability.indicatorId',
      'accountability.agencyId',
      'agency.code as agencyCode',
      'agency.name as agencyName',
      'accountability.kind',
      'accountability.title',
      'person.name as person',
    ])
    .orderBy(byKind)
    .orderBy('agency.position')
    .orderBy('accountability.id')
}

/** Who answers for each goal the reader sees. */
export async function listGoalAnswers(db: Db, seen: Seen): Promise<AnswerRow[]> {
  return selectAnswers(db, seen.partnershipId)
    .where('accountability.goalId', 'is not', null)
    .where(isGranted('accountability.goal_id', seen.goalIds))
    .execute()
}

export async function listIndicatorAnswers(
  db: Db,
  { partnershipId, indicatorId }: { partnershipId: string; indicatorId: string },
): Promise<AnswerRow[]> {
  return selectAnswers(db, partnershipId).where('accountability.indicatorId', '=', indicatorId).execute()
}

/** What one agency answers for: goals and indicators the reader sees. */
export async function listAnswersOfAgency(
  db: Db,
  { partnershipId, goalIds, agencyId }: Seen & { agencyId: string },
) {
  return selectAnswers(db, partnershipId)
    .leftJoin('indicator', (join) =>
      join
        .onRef('indicator.partnershipId', '=', 'accountability.partnershipId')
        .onRef('indicator.id', '=', 'accountability.indicatorId'),
    )
    .leftJoin('goal', (join) =>
      join
        .onRef('goal.partnershipId', '=', 'accountability.partnershipId')
        .onRef('goal.id', '=', 'accountability.goalId'),
    )
    .where('accountability.agencyId', '=', agencyId)
    .where((eb) =>
      eb.or([eb('indicator.state', 'in', ['live', 'suspended']), eb('goal.state', '=', 'agreed')]),
    )
    .where((eb) =>
      eb.or([
        eb.and([eb('accountability.goalId', 'is not', null), isGranted('accountability.goal_id', goalIds)]),
        eb.and([eb('accountability.indicatorId', 'is not', null), isGranted('indicator.goal_id', goalIds)]),
      ]),
    )
    .select('indicator.code as indicatorCode')
    .execute()
}

/** How many indicators of each goal each agency is accountable for. */
export async function countAnswersByGoal(db: Db, { partnershipId, goalIds }: Seen) {
  const rows = await db
    .selectFrom('indicator')
    .leftJoin('accountability', (join) =>
      join
        .onRef('accountability.partnershipId', '=', 'indicator.partnershipId')
        .onRef('accountability.indicatorId', '=', 'indicator.id')
        .on('accountability.kind', '=', 'accountable')
        .on('accountability.endedAt', 'is', null),
    )
    .where('indicator.partnershipId', '=', partnershipId)
    .where('indicator.state', 'in', ['live', 'suspended'])
    .where(isGranted('indicator.goal_id', goalIds))
    .groupBy(['indicator.goalId', 'accountability.agencyId'])
    .select((eb) => [
      'indicator.goalId',
      'accountability.agencyId',
      eb.fn.countAll<string | number>().as('indicators'),
    ])
    .execute()
  return rows.map((row) => ({ ...row, indicators: Number(row.indicators) }))
}

/** Indicators nobody is accountable for, in the partnership's order. */
export async function listIndicatorsWithoutAnyone(
  db: Db,
  { partnershipId, goalIds, goalId }: Seen & { goalId?: string },
) {
  return db
    .selectFrom('indicator')
    .innerJoin('indicatorVersion', (join) =>
      join
        .onRef('indicatorVersion.partnershipId', '=', 'indicator.partnershipId')
        .onRef('indicatorVersion.indicatorId', '=', 'indicator.id')
        .onRef('indicatorVersion.version', '=', 'indicator.version'),
    )
    .where('indicator.partnershipId', '=', partnershipId)
    .where('indicator.state', 'in', ['live', 'suspended'])
    .where(isGranted('indicator.goal_id', goalIds))
    .$if(goalId !== undefined, (query) => query.where('indicator.goalId', '=', goalId ?? null))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('accountability')
            .whereRef('accountability.partnershipId', '=', 'indicator.partnershipId')
            .whereRef('accountability.indicatorId', '=', 'indicator.id')
            .where('accountability.kind', '=', sql.lit('accountable'))
            .where('accountability.endedAt', 'is', null)
            .select('accountability.id'),
        ),
      ),
    )
    .select(['indicator.code', 'indicatorVersion.name'])
    .orderBy('indicator.position')
    .orderBy('indicator.code')
    .execute()
}

type Subject = { partnershipId: string; goalId: string | null; indicatorId: string | null }
export type CurrentAnswer = Pick<AccountabilityTable, 'id' | 'agencyId' | 'kind' | 'title' | 'memberId'>

/** Who answers for one goal or one indicator, whoever may see it. */
export async function listCurrentAnswers(tx: Tx, subject: Subject): Promise<CurrentAnswer[]> {
  const { partnershipId, goalId, indicatorId } = subject
  return tx
    .selectFrom('accountability')
    .where('partnershipId', '=', partnershipId)
    .where('endedAt', 'is', null)
    .where(goalId === null ? 'indicatorId' : 'goalId', '=', goalId ?? indicatorId)
    .select(['id', 'agencyId', 'kind', 'title', 'memberId'])
    .execute()
}

export async function endAccountability(
  tx: Tx,
  { partnershipId, ids }: { partnershipId: string; ids: readonly string[] },
  by: { endedAt: string; endedBy: string },
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('accountability')
    .set(by)
    .where('partnershipId', '=', partnershipId)
    .where('id', 'in', ids)
    .where('endedAt', 'is', null)
    .execute()
}

export async function insertAccountability(tx: Tx, row: Insertable<AccountabilityTable>): Promise<void> {
  await tx.insertInto('accountability').values(row).execute()
}
