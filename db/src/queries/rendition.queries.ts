import type { PackAudience } from '@roundtable/shared/pack/pack-rights.ts'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { PackRenditionTable } from '../tables/pack.table.ts'

type OfCut = { partnershipId: string; packId: string; audience: PackAudience }
type Key = { partnershipId: string; id: string }
export type ListedRendition = Omit<PackRenditionTable, 'file'>

const listed = [
  'partnershipId',
  'id',
  'packId',
  'audience',
  'edition',
  'state',
  'requestedAt',
  'requestedBy',
  'startedAt',
  'endedAt',
  'pages',
  'size',
  'fileHash',
  'failure',
] as const

/** The newest edition of a cut, with who asked for it; without its bytes. */
export async function findRendition(db: Db, { partnershipId, packId, audience }: OfCut) {
  return db
    .selectFrom('packRendition as a')
    .innerJoin('person as p', 'p.id', 'a.requestedBy')
    .select(listed.map((column) => `a.${column}` as const))
    .select('p.name as requestedByName')
    .where('a.partnershipId', '=', partnershipId)
    .where('a.packId', '=', packId)
    .where('a.audience', '=', audience)
    .orderBy('a.edition', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The bytes as they were stored. */
export async function findRenditionFile(db: Db, { partnershipId, id }: Key): Promise<Uint8Array | null> {
  const found = await db
    .selectFrom('packRendition')
    .select('file')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
  return found?.file ?? null
}

/** Of all partnerships, in the order in which they were asked for. */
export async function listUnfinishedRenditions(db: Db): Promise<ListedRendition[]> {
  return db
    .selectFrom('packRendition')
    .select(listed)
    .where('state', 'in', ['waiting', 'printing'])
    .orderBy('requestedAt')
    .orderBy('id')
    .execute()
}

export async function insertRendition(tx: Tx, row: Insertable<PackRenditionTable>): Promise<void> {
  await tx.insertInto('packRendition').values(row).execute()
}

/** Whether it was in the state: of two who come at the same time, one finds it. */
export async function updateRendition(
  db: Db,
  { partnershipId, id, from }: Key & { from: PackRenditionTable['state'] },
  change: Updateable<PackRenditionTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('packRendition')
    .set(change)
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Files that hold words of these cuts are gone; that they were made stays, with their hash. */
export async function destroyRenditions(
  tx: Tx,
  { partnershipId, cuts }: { partnershipId: string; cuts: readonly { packId: string; audience: string }[] },
): Promise<void> {
  for (const { packId, audience } of cuts) {
    await sql`update pack_rendition set file = null, state = 'destroyed'
      where partnership_id = ${partnershipId} and pack_id = ${packId} and audience = ${audience}
        and state = 'ready'`.execute(tx)
  }
}
