import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { TargetTable } from '../tables/target.table.ts'

/** Every target of the series, newest period first, with who recorded it. */
export async function listTargets(
  db: Db,
  { partnershipId, seriesId }: { partnershipId: string; seriesId: string },
) {
  return db
    .selectFrom('target')
    .leftJoin('person', 'person.id', 'target.recordedBy')
    .leftJoin('person as agreeing', 'agreeing.id', 'target.agreedBy')
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', '=', seriesId)
    .select([
      'target.id',
      'target.version',
      'target.fromPeriod',
      'target.low',
      'target.high',
      'target.tolerance',
      'target.rationale',
      'target.state',
      'target.agreedAt',
      'target.meeting',
      'target.recordedAt',
      'target.recordedBy as recordedById',
      'person.name as recordedBy',
    ])
    .select((eb) => eb.fn.coalesce('agreeing.name', 'target.agreedByName').as('agreedBy'))
    .orderBy('fromPeriod', 'desc')
    .orderBy('target.recordedAt', 'desc')
    .orderBy('target.id', 'desc')
    .execute()
}
export type TargetRow = Awaited<ReturnType<typeof listTargets>>[number]

/** A target of one of the indicator's series. */
export async function findTarget(
  tx: Tx,
  { partnershipId, indicatorId, id }: { partnershipId: string; indicatorId: string; id: string },
): Promise<TargetTable | undefined> {
  return tx
    .selectFrom('target')
    .innerJoin('series', (join) =>
      join
        .onRef('series.partnershipId', '=', 'target.partnershipId')
        .onRef('series.id', '=', 'target.seriesId'),
    )
    .where('target.partnershipId', '=', partnershipId)
    .where('target.id', '=', id)
    .where('series.indicatorId', '=', indicatorId)
    .selectAll('target')
    .executeTakeFirst()
}

export async function insertTarget(tx: Tx, target: Insertable<TargetTable>): Promise<void> {
  await tx.insertInto('target').values(target).execute()
}

/** False where it was decided meanwhile. */
export async function updateTargetDeclined(
  tx: Tx,
  { partnershipId, id, version }: { partnershipId: string; id: string; version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('target')
    .set({ state: 'declined', version: version + 1 })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False where somebody agreed or withdrew it meanwhile. */
export async function updateTargetAgreed(
  tx: Tx,
  { partnershipId, id, version }: { partnershipId: string; id: string; version: number },
  agreed: { agreedBy: string; agreedByName: string; agreedAt: string; meeting: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('target')
    .set({ ...agreed, state: 'agreed', version: version + 1 })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** It counts no more from this moment on. */
export async function updateTargetWithdrawn(
  tx: Tx,
  { partnershipId, id }: { partnershipId: string; id: string },
  withdrawnAt: string,
): Promise<void> {
  await tx
    .updateTable('target')
    .set((eb) => ({ state: 'withdrawn', withdrawnAt, version: eb('version', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}
