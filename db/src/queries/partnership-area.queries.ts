import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { PartnershipAreaTable } from '../tables/partnership.table.ts'
import { inBatches } from './in-batches.ts'

/** The places it compares itself with. */
export async function insertPartnershipAreas(
  tx: Tx,
  rows: readonly Insertable<PartnershipAreaTable>[],
): Promise<void> {
  if (rows.length > 0) await tx.insertInto('partnershipArea').values(rows).execute()
}

/** The places a partnership compares itself with, closest first. */
export async function listPartnershipAreas(db: Db, partnershipId: string): Promise<PartnershipAreaTable[]> {
  return db
    .selectFrom('partnershipArea')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('endedAt', 'is', null)
    .orderBy('position')
    .execute()
}

/** Those that a file of neighbours brought, or those it ended. */
export async function listAreasOfFile(
  db: Db,
  { partnershipId, id, role }: { partnershipId: string; id: string; role: 'fileId' | 'endedFileId' },
): Promise<PartnershipAreaTable[]> {
  return db
    .selectFrom('partnershipArea')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where(role, '=', id)
    .orderBy('position')
    .execute()
}

type End = Pick<PartnershipAreaTable, 'partnershipId' | 'endedAt' | 'endedBy' | 'endedFileId'>

/** Places it compares itself with no more: they stay as what stood. */
export const endPartnershipAreas = (
  tx: Tx,
  { ids, partnershipId, ...end }: End & { ids: readonly string[] },
): Promise<void> =>
  inBatches(ids, (batch) =>
    tx
      .updateTable('partnershipArea')
      .set(end)
      .where('partnershipId', '=', partnershipId)
      .where('id', 'in', batch)
      .where('endedAt', 'is', null)
      .execute(),
  )

export async function countNeighbours(db: Db, partnershipId: string): Promise<number> {
  const areas = await listPartnershipAreas(db, partnershipId)
  return areas.filter(({ relation }) => relation === 'neighbour').length
}
