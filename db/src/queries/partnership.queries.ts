import { type Insertable, sql } from 'kysely'
import { tellsNothingOfPeople } from '../commits.ts'
import type { Db, Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'
import type { PartnershipTable } from '../tables/partnership.table.ts'
import { isSeatedOn } from './member.queries.ts'

/** People and agencies of one partnership change one after the other: nobody ends the last two managers at once. */
export async function lockPartnership(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('partnership')
    .set((eb) => ({ dataVersion: eb.ref('dataVersion') }))
    .where('id', '=', id)
    .execute()
}

/** `dataVersion` rises with every write, `sharedVersion` with every one but a draft that is saved again. */
export type DataVersions = { dataVersion: number; sharedVersion: number }

const versions = statement<DataVersions & { id: string }>(
  ({ textsOf }) =>
    `select id, data_version as "dataVersion", data_version - drafts_saved as "sharedVersion" from partnership where id in ${textsOf}`,
)

/** The hottest of the readings: once after each commit, for whoever asks next. */
export async function listDataVersions(db: Db, ids: readonly string[]): Promise<Map<string, DataVersions>> {
  const rows = await ask(db, versions, [JSON.stringify(ids)])
  return new Map(rows.map(({ id, dataVersion, sharedVersion }) => [id, { dataVersion, sharedVersion }]))
}

const draftCounted = tellsNothingOfPeople(
  statement(
    () =>
      'update partnership set data_version = data_version + 1, drafts_saved = drafts_saved + 1 where id = ?',
  ),
)

/** A draft was saved again, without an audit event of its own: only what rests on drafts is old from now on. */
export async function countSavedDraft(tx: Tx, id: string): Promise<void> {
  await ask(tx, draftCounted, [id])
}

export async function findPartnership(db: Db, id: string): Promise<PartnershipTable | undefined> {
  return db.selectFrom('partnership').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findPartnershipBySlug(db: Db, slug: string): Promise<PartnershipTable | undefined> {
  return db.selectFrom('partnership').selectAll().where('slug', '=', slug).executeTakeFirst()
}

/** The partnership that keeps figures of its own, where there is one; the oldest of several. */
export async function findFirstPartnership(db: Db): Promise<PartnershipTable | undefined> {
  return db
    .selectFrom('partnership')
    .selectAll()
    .where('readOnly', '=', 0)
    .orderBy('createdAt')
    .orderBy('id')
    .executeTakeFirst()
}

/** Those of published figures; of one area where it is named. */
export async function listPublishedPartnerships(
  db: Db,
  { areaCode }: { areaCode?: string } = {},
): Promise<PartnershipTable[]> {
  return db
    .selectFrom('partnership')
    .selectAll()
    .where('readOnly', '=', 1)
    .$if(areaCode !== undefined, (query) => query.where('areaCode', '=', areaCode ?? ''))
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

export async function updateAttribution(tx: Tx, id: string, attribution: string): Promise<void> {
  await tx.updateTable('partnership').set({ attribution }).where('id', '=', id).execute()
}

export async function insertPartnership(tx: Tx, row: Insertable<PartnershipTable>): Promise<void> {
  await tx.insertInto('partnership').values(row).execute()
}

export async function listPartnershipIds(db: Db): Promise<string[]> {
  return (await db.selectFrom('partnership').select('id').orderBy('id').execute()).map(({ id }) => id)
}

/** Partnerships that keep figures of their own. */
export async function listOwnPartnerships(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('partnership')
    .select('id')
    .where('readOnly', '=', 0)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function updatePartnership(
  tx: Tx,
  id: string,
  change: Pick<PartnershipTable, 'name' | 'areaCode' | 'areaName' | 'yearStartMonth' | 'marking'>,
): Promise<void> {
  await tx
    .updateTable('partnership')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function updateFactorRoles(tx: Tx, id: string, factorRoles: string): Promise<void> {
  await tx.updateTable('partnership').set({ factorRoles }).where('id', '=', id).execute()
}

export type PartnershipRow = Pick<PartnershipTable, 'id' | 'slug' | 'name' | 'areaName' | 'createdAt'> & {
  agencies: number
  seats: number
}

/** These partnerships, with how many partners each has and how many seats give rights today; oldest first. */
export async function listPartnershipsWithCounts(
  db: Db,
  { ids, today }: { ids: readonly string[]; today: string },
): Promise<PartnershipRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<PartnershipRow>`
    select p.id, p.slug, p.name, p.area_name, p.created_at,
      cast((select count(*) from agency a where a.partnership_id = p.id and a.administers = 0
        and a.state = 'current') as integer) as agencies,
      cast((select count(*) from member m where m.partnership_id = p.id and ${isSeatedOn('m', today)}) as integer)
        as seats
    from partnership p
    where p.id in (${sql.join(ids)})
    order by p.created_at, p.id`.execute(db)
  return rows
}
