import type { Db } from '@roundtable/db/database.ts'
import { listSharingRows } from '@roundtable/db/queries/set-up-record.queries.ts'
import type { Recorded } from './who-records.ts'

/** What is only taken for granted has no row: the agreement that is recorded takes its place. */
export async function sharingRecords(db: Db, partnershipId: string): Promise<Recorded> {
  const rows = await listSharingRows(db, partnershipId)
  return {
    records: rows
      .filter(({ state }) => state === 'recorded')
      .map(({ id, agency, fromDay, untilDay, link }) => ({
        id,
        cells: { agency, from: fromDay, until: untilDay ?? '', link },
      })),
    ended: rows
      .filter(({ state }) => state === 'ended')
      .map(({ id }) => [id, 'This sharing agreement was ended: another one is a new row.'] as const),
  }
}
