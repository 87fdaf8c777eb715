import type { ReportAudience } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { YearlyCutTable, YearlyWordTable } from '../tables/yearly-report.table.ts'
import { inBatches } from './in-batches.ts'

type OfCut = { partnershipId: string; reportId: string; round: number; audience: ReportAudience }

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

const cutsFor = (db: Db, of: Omit<OfCut, 'round'>) =>
  db
    .selectFrom('yearlyCut')
    .selectAll()
    .where('partnershipId', '=', of.partnershipId)
    .where('reportId', '=', of.reportId)
    .where('audience', '=', of.audience)

export const findYearlyCut = (db: Db, of: OfCut): Promise<YearlyCutTable | undefined> =>
  cutsFor(db, of).where('round', '=', of.round).executeTakeFirst()

/** The cut of an audience by what its bytes hash to. */
export const findYearlyCutOf = (
  db: Db,
  of: Omit<OfCut, 'round'> & { contentHash: string },
): Promise<YearlyCutTable | undefined> =>
  cutsFor(db, of).where('contentHash', '=', of.contentHash).executeTakeFirst()

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
