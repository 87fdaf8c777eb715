import { newId } from '@roundtable/db/ids.ts'
import { testNow } from '../database/test-database.ts'
import type { TestPartnership } from './partnership.ts'

/** Slices of an indicator that the police report, by their names. */
export async function addSlices<Name extends string>(
  at: TestPartnership,
  names: readonly Name[],
  { indicatorId = at.indicator('PO01'), position = 2 } = {},
): Promise<Record<Name, string>> {
  const ids = Object.fromEntries(names.map((name) => [name, newId()])) as Record<Name, string>
  await at.database.db
    .insertInto('series')
    .values(
      names.map((name, n) => ({
        partnershipId: at.partnershipId,
        id: ids[name],
        indicatorId,
        kind: 'slice' as const,
        agencyId: null,
        name,
        reportingAgencyId: at.agency('police'),
        position: position + n,
        createdAt: testNow,
        endedAt: null,
      })),
    )
    .execute()
  return ids
}
