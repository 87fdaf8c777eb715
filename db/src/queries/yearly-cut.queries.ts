import type { ReportAudience } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { YearlyCutTable, YearlyRenditionTable, YearlyWordTable } from '../tables/yearly-report.table.ts'
import { inBatches } from './in-batches.ts'

type OfCut = { partnershipId: string; reportId: string; round: number; audience: ReportAudience }
type Key = { partnershipId: string; id: string }

/** The last round an audience was given; 0 before the first. */
export async function findLastRound(
  db: Db,
  { partnershipId, reportId, audience }: Omit<OfCut, 'round'>,
): Promise<number> {
  const row = await db
    .selectFrom('yearlyCut')
    .select((eb) => eb.fn.max('round').as('last'))
    .where('partnershipId', '=', partnershipId)
    .where('reportId', '=', reportId)
    .where('audience', '=', audience)
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

/** The last round of each report that was sent to be signed. */
export async function listLastRounds(
  db: Db,
  partnershipId: string,
): Promise<{ reportId: string; round: number }[]> {
  const rows = await db
    .selectFrom('yearlyCut')
    .select((eb) => ['reportId', eb.fn.max('round').as('round')])
    .where('partnershipId', '=', partnershipId)
    .where('audience', '=', 'trusted')
    .groupBy('reportId')
    .execute()
  return rows.map(({ reportId, round }) => ({ reportId, round: Number(round) }))
}

export const findYearlyCut = (db: Db, of: OfCut): Promise<YearlyCutTable | undefined> =>
  db
    .selectFrom('yearlyCut')
    .selectAll()
    .where('partnershipId', '=', of.partnershipId)
    .where('reportId', '=', of.reportId)
    .where('round', '=', of.round)
    .where('audience', '=', of.audience)
    .executeTakeFirst()

export const listYearlyWords = (
  db: Db,
  of: OfCut,
): Promise<Pick<YearlyWordTable, 'place' | 'salt' | 'text'>[]> =>
  db
    .selectFrom('yearlyWord')
    .select(['place', 'salt', 'text'])
    .where('partnershipId', '=', of.partnershipId)
    .where('reportId', '=', of.reportId)
    .where('round', '=', of.round)
    .where('audience', '=', of.audience)
    .orderBy('place')
    .execute()

export async function insertYearlyCut(
  tx: Tx,
  { cut, words }: { cut: Insertable<YearlyCutTable>; words: readonly Insertable<YearlyWordTable>[] },
): Promise<void> {
  await tx.insertInto('yearlyCut').values(cut).execute()
  await inBatches(words, (batch) => tx.insertInto('yearlyWord').values(batch).execute())
}

export type ListedYearlyRendition = Omit<YearlyRenditionTable, 'file'>

const listed = [
  ...(['partnershipId', 'id', 'reportId', 'round', 'audience', 'edition', 'state', 'requestedAt'] as const),
  ...(['requestedBy', 'startedAt', 'endedAt', 'pages', 'size', 'fileHash', 'failure'] as const),
] as const

/** The newest edition of a cut, with who asked for it; without its bytes. */
export async function findYearlyRendition(db: Db, of: OfCut) {
  return db
    .selectFrom('yearlyRendition as a')
    .innerJoin('person as p', 'p.id', 'a.requestedBy')
    .select(listed.map((column) => `a.${column}` as const))
    .select('p.name as requestedByName')
    .where('a.partnershipId', '=', of.partnershipId)
    .where('a.reportId', '=', of.reportId)
    .where('a.round', '=', of.round)
    .where('a.audience', '=', of.audience)
    .orderBy('a.edition', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The bytes as they were stored. */
export async function findYearlyRenditionFile(
  db: Db,
  { partnershipId, id }: Key,
): Promise<Uint8Array | null> {
  const found = await db
    .selectFrom('yearlyRendition')
    .select('file')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
  return found?.file ?? null
}

/** Of all partnerships, in the order in which they were asked for. */
export const listUnfinishedYearlyRenditions = (db: Db): Promise<ListedYearlyRendition[]> =>
  db
    .selectFrom('yearlyRendition')
    .select(listed)
    .where('state', 'in', ['waiting', 'printing'])
    .orderBy('requestedAt')
    .orderBy('id')
    .execute()

export async function insertYearlyRendition(tx: Tx, row: Insertable<YearlyRenditionTable>): Promise<void> {
  await tx.insertInto('yearlyRendition').values(row).execute()
}

/** Whether it was in the state: of two who come at the same time, one finds it. */
export async function updateYearlyRendition(
  db: Db,
  { partnershipId, id, from }: Key & { from: YearlyRenditionTable['state'] },
  change: Updateable<YearlyRenditionTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('yearlyRendition')
    .set(change)
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Files that hold words of these cuts are gone; that they were made stays, with their hash. */
export async function destroyYearlyRenditions(
  tx: Tx,
  {
    partnershipId,
    cuts,
  }: { partnershipId: string; cuts: readonly { reportId: string; round: number; audience: string }[] },
): Promise<void> {
  for (const { reportId, round, audience } of cuts) {
    await sql`update yearly_rendition set file = null, state = 'destroyed'
      where partnership_id = ${partnershipId} and report_id = ${reportId} and round = ${round}
        and audience = ${audience} and state = 'ready'`.execute(tx)
  }
}
