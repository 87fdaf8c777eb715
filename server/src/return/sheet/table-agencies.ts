import type { Db } from '@roundtable/db/database.ts'
import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import { listAgencyNames } from '@roundtable/db/queries/scorecard.queries.ts'
import type { TableAgencies } from '@roundtable/shared/import/table/row-agency.ts'

/** What the agencies of the partnership go by in a table, the one of the return apart. */
export async function agenciesOf(
  db: Db,
  { partnershipId, agencyId }: Pick<ReturnRow, 'partnershipId' | 'agencyId'>,
): Promise<TableAgencies> {
  const agencies = await listAgencyNames(db, partnershipId)
  const callsOf = ({ code, name, shortName }: (typeof agencies)[number]) => [code, name, shortName]
  return {
    own: agencies.filter(({ id }) => id === agencyId).flatMap(callsOf),
    others: agencies
      .filter(({ id }) => id !== agencyId)
      .map((agency) => ({ name: agency.name, calls: callsOf(agency) })),
  }
}
