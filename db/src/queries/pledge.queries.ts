import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { PledgeTable } from '../tables/pledge.table.ts'
import { isGranted } from './granted-goal.ts'

/** Every agency with its standing pledge to the goal, and empty fields where it has none. */
export async function listPledges(
  db: Db,
  { partnershipId, goalId }: { partnershipId: string; goalId: string },
) {
  return db
    .selectFrom('agency')
    .leftJoin('pledge', (join) =>
      join
        .onRef('pledge.partnershipId', '=', 'agency.partnershipId')
        .onRef('pledge.agencyId', '=', 'agency.id')
        .on('pledge.goalId', '=', goalId)
        .on('pledge.endedAt', 'is', null),
    )
    .leftJoin('person', 'person.id', 'pledge.signedBy')
    .leftJoin('agency as first', (on) =>
      on
        .onRef('first.partnershipId', '=', 'pledge.partnershipId')
        .onRef('first.id', '=', 'pledge.signedForId'),
    )
    .where('agency.partnershipId', '=', partnershipId)
    .where('agency.endedAt', 'is', null)
    .where('agency.administers', '=', 0)
    .select([
      'agency.id as agencyId',
      'agency.code as agencyCode',
      'agency.name as agencyName',
      'pledge.id',
      'pledge.version',
      'pledge.state',
      'pledge.wording',
      'pledge.signedAt',
      'pledge.meeting',
      'pledge.reviewOn',
    ])
    .select((eb) => eb.fn.coalesce('person.name', 'pledge.signedBy').as('signedBy'))
    .select('first.name as signedFor')
    .orderBy('agency.position')
    .orderBy('agency.code')
    .execute()
}

/** Every standing pledge of the partnership by goal and agency, for the matrix. */
export async function listPledgeStates(db: Db, partnershipId: string) {
  return db
    .selectFrom('pledge')
    .where('partnershipId', '=', partnershipId)
    .where('endedAt', 'is', null)
    .select(['goalId', 'agencyId', 'state'])
    .execute()
}

export async function listPledgesOfAgency(
  db: Db,
  seen: { partnershipId: string; agencyId: string; goalIds: readonly string[] | null },
) {
  return db
    .selectFrom('pledge')
    .innerJoin('goal', (join) =>
      join.onRef('goal.partnershipId', '=', 'pledge.partnershipId').onRef('goal.id', '=', 'pledge.goalId'),
    )
    .innerJoin('goalVersion', (join) =>
      join
        .onRef('goalVersion.partnershipId', '=', 'goal.partnershipId')
        .onRef('goalVersion.goalId', '=', 'goal.id')
        .onRef('goalVersion.version', '=', 'goal.version'),
    )
    .leftJoin('person', 'person.id', 'pledge.signedBy')
    .leftJoin('agency as first', (on) =>
      on
        .onRef('first.partnershipId', '=', 'pledge.partnershipId')
        .onRef('first.id', '=', 'pledge.signedForId'),
    )
    .where('pledge.partnershipId', '=', seen.partnershipId)
    .where('pledge.agencyId', '=', seen.agencyId)
    .where('pledge.endedAt', 'is', null)
    .where('goal.state', '=', 'agreed')
    .where('goal.kind', '=', 'goal')
    .where(isGranted('goal.id', seen.goalIds))
    .select([
      'goal.code as goalCode',
      'goalVersion.wording as goalWording',
      'pledge.wording',
      'pledge.state',
      'pledge.signedAt',
      'pledge.reviewOn',
    ])
    .select((eb) => eb.fn.coalesce('person.name', 'pledge.signedBy').as('signedBy'))
    .select('first.name as signedFor')
    .orderBy('goal.position')
    .execute()
}

/** Every agency beside every agreed goal, with its current pledge, for what the board waits for. */
export async function listPledgesByGoal(
  db: Db,
  { partnershipId, goalIds }: { partnershipId: string; goalIds: readonly string[] | null },
) {
  return db
    .selectFrom('goal')
    .innerJoin('goalVersion', (join) =>
      join
        .onRef('goalVersion.partnershipId', '=', 'goal.partnershipId')
        .onRef('goalVersion.goalId', '=', 'goal.id')
        .onRef('goalVersion.version', '=', 'goal.version'),
    )
    .innerJoin('agency', (join) => join.onRef('agency.partnershipId', '=', 'goal.partnershipId'))
    .leftJoin('pledge', (join) =>
      join
        .onRef('pledge.partnershipId', '=', 'goal.partnershipId')
        .onRef('pledge.goalId', '=', 'goal.id')
        .onRef('pledge.agencyId', '=', 'agency.id')
        .on('pledge.endedAt', 'is', null),
    )
    .leftJoin('agency as first', (on) =>
      on
        .onRef('first.partnershipId', '=', 'pledge.partnershipId')
        .onRef('first.id', '=', 'pledge.signedForId'),
    )
    .where('goal.partnershipId', '=', partnershipId)
    .where('goal.state', '=', 'agreed')
    .where('goal.kind', '=', 'goal')
    .where(isGranted('goal.id', goalIds))
    .where('agency.endedAt', 'is', null)
    .where('agency.administers', '=', 0)
    .select([
      'goal.code as goalCode',
      'goalVersion.wording as goalWording',
      'agency.code as agencyCode',
      'agency.name as agencyName',
      'pledge.state',
      'pledge.wording',
      'pledge.reviewOn',
      'first.name as signedFor',
    ])
    .orderBy('goal.position')
    .orderBy('goal.code')
    .orderBy('agency.position')
    .orderBy('agency.code')
    .execute()
}

export type PledgeStep = {
  agencyId: string
  act: string
  at: string
  by: string | null
  wording: string
  meeting: string | null
  reason: string | null
}

/** Of steps that one act took at once, as of a pledge that passed and is signed as it was, the last. */
export const isLastOfAct = (step: string) => sql`not exists (select 1 from transition y
  where y.partnership_id = ${sql.ref(`${step}.partnership_id`)} and y.subject_id = ${sql.ref(`${step}.subject_id`)}
    and y.at = ${sql.ref(`${step}.at`)} and y.act = ${sql.ref(`${step}.act`)} and y.version > ${sql.ref(`${step}.version`)})`

/** Every step in the lives of all pledges to a goal, newest first. */
export async function listPledgeSteps(
  db: Db,
  { partnershipId, goalId }: { partnershipId: string; goalId: string },
): Promise<PledgeStep[]> {
  const { rows } = await sql<PledgeStep>`
    select p.agency_id, t.act, t.at, who.name as by, p.wording, m.text as meeting, r.text as reason
    from pledge p
    join transition t on t.partnership_id = p.partnership_id and t.subject_id = p.id and t.subject_kind = 'pledge'
    left join person who on who.id = t.person_id
    left join typed_words r on r.partnership_id = t.partnership_id and r.id = t.reason_id
    left join typed_words m on m.partnership_id = t.partnership_id and m.id = t.meeting_id
    where p.partnership_id = ${partnershipId} and p.goal_id = ${goalId} and ${isLastOfAct('t')}
    order by t.at desc, t.id desc`.execute(db)
  return rows
}

/** Every standing pledge of an agency, to whatever goal. */
export async function listCurrentPledges(
  db: Db,
  { partnershipId, agencyId }: { partnershipId: string; agencyId: string },
): Promise<PledgeTable[]> {
  return db
    .selectFrom('pledge')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('agencyId', '=', agencyId)
    .where('endedAt', 'is', null)
    .execute()
}

/** The standing pledge of one agency to one goal. */
export async function findPledge(
  tx: Tx,
  at: { partnershipId: string; goalId: string; agencyId: string },
): Promise<PledgeTable | undefined> {
  return tx
    .selectFrom('pledge')
    .selectAll()
    .where('partnershipId', '=', at.partnershipId)
    .where('goalId', '=', at.goalId)
    .where('agencyId', '=', at.agencyId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
}

type Signature = Pick<PledgeTable, 'signedBy' | 'signedAt' | 'signedForId' | 'meeting' | 'reviewOn'>
type Known = { partnershipId: string; id: string; version: number }

/** Signs the wording as it stands; false where it has changed meanwhile. */
export async function updatePledgeSignature(
  tx: Tx,
  { partnershipId, id, version }: Known,
  signature: Signature,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('pledge')
    .set({ ...signature, state: 'signed', version: version + 1 })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False where it has changed meanwhile. */
export async function endPledge(
  tx: Tx,
  { partnershipId, id, version }: Known,
  endedAt: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('pledge')
    .set({ endedAt, state: 'ended', version: version + 1 })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False where it has changed meanwhile. */
export async function declinePledge(tx: Tx, { partnershipId, id, version }: Known): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('pledge')
    .set({ state: 'declined', version: version + 1 })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertPledge(tx: Tx, pledge: Insertable<PledgeTable>): Promise<void> {
  await tx.insertInto('pledge').values(pledge).execute()
}
