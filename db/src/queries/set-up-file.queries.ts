import type { Insertable, Updateable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { SetUpFileTable } from '../tables/set-up-file.table.ts'

type Key = { partnershipId: string; id: string }

export async function insertSetUpFile(tx: Tx, row: Insertable<SetUpFileTable>): Promise<void> {
  await tx.insertInto('setUpFile').values(row).execute()
}

/** Only who sent a file sees it. */
export async function findSetUpFile(
  db: Db,
  { partnershipId, id, personId }: Key & { personId: string },
): Promise<SetUpFileTable | undefined> {
  return db
    .selectFrom('setUpFile')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirst()
}

/** Whether it was in the state: of two who come at once, one finds it. */
export async function updateSetUpFile(
  db: Db,
  { partnershipId, id, from }: Key & { from: SetUpFileTable['state'] },
  change: Updateable<SetUpFileTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('setUpFile')
    .set(change)
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What has expired, taken over or not: what it changed has its lines in the trail. */
export async function deleteExpiredSetUpFiles(
  tx: Tx,
  { partnershipId, now }: { partnershipId: string; now: string },
): Promise<void> {
  await tx
    .deleteFrom('setUpFile')
    .where('partnershipId', '=', partnershipId)
    .where('expiresAt', '<', now)
    .execute()
}
