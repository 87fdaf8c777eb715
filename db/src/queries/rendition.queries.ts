import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { RenditionTable } from '../tables/rendition.table.ts'

/** What is printed, and as it was read. */
export type RenditionSource = Pick<RenditionTable, 'partnershipId' | 'kind' | 'subjectId' | 'sourceHash'>
/** The name it had before, given to whoever it is of; null for everybody. */
export type FormerSource = { sourceHash: string; of: string | null }
type Key = { partnershipId: string; id: string }
export type ListedRendition = Omit<RenditionTable, 'file'>

const listed = [
  'partnershipId',
  'id',
  'kind',
  'subjectId',
  'audience',
  'sourceHash',
  'content',
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

/** The newest edition of what was read, with who asked for it; without its bytes. */
export async function findRendition(
  db: Db,
  {
    partnershipId,
    kind,
    subjectId,
    sourceHash,
    former,
  }: RenditionSource & { former?: FormerSource | undefined },
) {
  return db
    .selectFrom('rendition as a')
    .innerJoin('person as p', 'p.id', 'a.requestedBy')
    .select(listed.map((column) => `a.${column}` as const))
    .select('p.name as requestedByName')
    .where('a.partnershipId', '=', partnershipId)
    .where('a.kind', '=', kind)
    .where('a.subjectId', '=', subjectId)
    .where((eb) =>
      eb.or([
        eb('a.sourceHash', '=', sourceHash),
        ...(former === undefined
          ? []
          : [
              eb.and([
                eb('a.sourceHash', '=', former.sourceHash),
                ...(former.of === null ? [] : [eb('a.requestedBy', '=', former.of)]),
              ]),
            ]),
      ]),
    )
    .orderBy('a.edition', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The bytes as they were stored. */
export async function findRenditionFile(db: Db, { partnershipId, id }: Key): Promise<Uint8Array | null> {
  const found = await db
    .selectFrom('rendition')
    .select('file')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
  return found?.file ?? null
}

/** Of all partnerships, in the order in which they were asked for. */
export async function listUnfinishedRenditions(db: Db): Promise<ListedRendition[]> {
  return db
    .selectFrom('rendition')
    .select(listed)
    .where('state', 'in', ['waiting', 'printing'])
    .orderBy('requestedAt')
    .orderBy('id')
    .execute()
}

export async function insertRendition(tx: Tx, row: Insertable<RenditionTable>): Promise<void> {
  await tx.insertInto('rendition').values(row).execute()
}

/** Whether it was in the state: of two who come at the same time, one finds it. */
export async function updateRendition(
  db: Db,
  { partnershipId, id, from }: Key & { from: RenditionTable['state'] },
  change: Updateable<RenditionTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('rendition')
    .set(change)
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type RenditionCut = { kind: 'pack' | 'yearly-report'; subjectId: string; audience: string }
type Holding = {
  partnershipId: string
  cuts: readonly RenditionCut[]
  /** Those whose own words were among them. */
  ids: readonly string[]
}

/** Files that hold words of these are gone; that they were made stays, with their hash. */
export async function destroyRenditions(tx: Tx, { partnershipId, cuts, ids }: Holding): Promise<void> {
  const each = new Map(cuts.map((cut) => [`${cut.kind} ${cut.subjectId} ${cut.audience}`, cut]))
  const ofCuts = [...each.values()].map(
    ({ kind, subjectId, audience }) =>
      sql`kind = ${kind} and subject_id = ${subjectId} and audience = ${audience}`,
  )
  for (const which of [...ofCuts, ...ids.map((id) => sql`id = ${id}`)]) {
    await sql`update rendition set file = null, state = 'destroyed'
      where partnership_id = ${partnershipId} and state = 'ready' and ${which}`.execute(tx)
  }
}
