import type { Insertable } from 'kysely'
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
    .where('agency.partnershipId', '=', partnershipId)
    .where('agency.endedAt', 'is', null)
    .where('agency.administers', '=', 0)
    .select([
      'agency.id as agencyId',
      'agency.code as agencyCode',
      'agency.name as agencyName',
      'pledge.id',
      'pledge.version',
      'pledge.wording',
      'pledge.signedAt',
      'pledge.meeting',
      'pledge.reviewOn',
    ])
    .select((eb) => eb.fn.coalesce('person.name', 'pledge.signedBy').as('signedBy'))
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
    .select(['goalId', 'agencyId', 'signedAt'])
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
      'pledge.signedAt',
    ])
    .select((eb) => eb.fn.coalesce('person.name', 'pledge.signedBy').as('signedBy'))
    .orderBy('goal.position')
    .execute()
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

type Signature = { signedBy: string; signedAt: string; meeting: string | null; reviewOn: string | null }
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

export async function insertPledge(tx: Tx, pledge: Insertable<PledgeTable>): Promise<void> {
  await tx.insertInto('pledge').values(pledge).execute()
}
