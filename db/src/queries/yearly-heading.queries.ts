import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { YearlyEditionTable, YearlyHeadingTable } from '../tables/yearly-report.table.ts'

/** Every edition of the headings, the newest first. */
export const listEditions = (
  db: Db,
  partnershipId: string,
): Promise<(YearlyEditionTable & { by: string })[]> =>
  db
    .selectFrom('yearlyEdition as e')
    .innerJoin('person as p', 'p.id', 'e.recordedBy')
    .selectAll('e')
    .select('p.name as by')
    .where('e.partnershipId', '=', partnershipId)
    .orderBy('e.edition', 'desc')
    .execute()

/** The headings of every edition, the newest edition first. */
export const listHeadings = (db: Db, partnershipId: string): Promise<YearlyHeadingTable[]> =>
  db
    .selectFrom('yearlyHeading')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .orderBy('edition', 'desc')
    .orderBy('position')
    .execute()

export async function insertEdition(
  tx: Tx,
  edition: Insertable<YearlyEditionTable>,
  headings: readonly Insertable<YearlyHeadingTable>[],
): Promise<void> {
  await tx.insertInto('yearlyEdition').values(edition).execute()
  await tx.insertInto('yearlyHeading').values(headings).execute()
}
