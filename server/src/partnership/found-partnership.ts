import type { Tx } from '@roundtable/db/database.ts'
import { findAgency, insertAgency } from '@roundtable/db/queries/agency.queries.ts'
import { insertPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { slugOf } from '@roundtable/shared/partnership/partnership-form.ts'
import type { Services } from '../base/context.ts'

/** A partnership that has nothing yet. */
export async function foundPartnership(tx: Tx, { newId, now }: Services, name: string) {
  const partnership = {
    id: newId(),
    slug: slugOf(name),
    name,
    areaName: name,
    areaCode: null,
    yearStartMonth: 4,
    version: 1,
    readOnly: 0,
    marking: 'OFFICIAL-SENSITIVE' as const,
    attribution: null,
    dataVersion: 1,
    createdAt: now(),
  }
  await insertPartnership(tx, partnership)
  return partnership
}

const agencyCode = 'administration'

/** The installation's own agency in a partnership, for those who administer it; made where it is not there. */
export async function administeringAgency(
  tx: Tx,
  { newId, now }: Services,
  partnershipId: string,
): Promise<string> {
  const known = await findAgency(tx, { partnershipId, code: agencyCode })
  if (known !== undefined) return known.id
  const id = newId()
  await insertAgency(tx, {
    partnershipId,
    id,
    code: agencyCode,
    name: 'Administration of the partnership',
    shortName: 'Administration',
    sector: 'council',
    position: 0,
    version: 1,
    state: 'current',
    administers: 1,
    createdAt: now(),
    endedAt: null,
  })
  return id
}
