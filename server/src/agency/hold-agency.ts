import type { Tx } from '@roundtable/db/database.ts'
import { findAgency } from '@roundtable/db/queries/agency.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { AgencyTable } from '@roundtable/db/tables/agency.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { type AgencyDeed, agencyLifecycle } from '@roundtable/shared/member/agency-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'

/** An agency as the person saw it, and open to the deed; the installation's own is none of the partnership's. */
export async function holdAgency(
  tx: Tx,
  { actor }: ActorContext,
  { code, version, deed }: { code: string; version: number; deed: AgencyDeed },
): Promise<AgencyTable> {
  const { partnershipId } = actor
  await lockPartnership(tx, partnershipId)
  const found = await findAgency(tx, { partnershipId, code })
  const { row } = hold({
    life: agencyLifecycle,
    deed,
    row: found?.administers === 1 ? undefined : found,
    version,
    missing: () => new DomainError('not-found', 'There is no such agency.'),
    changed: 'Somebody else changed this agency since you opened it: look at it as it stands now.',
    current: ({ name, shortName, sector, state, version: now }) => ({
      name,
      shortName,
      sector,
      state,
      version: now,
    }),
  })
  return row
}

/** A partner as it is today, to which something is given. */
export async function holdPartner(
  tx: Tx,
  { actor: { partnershipId } }: ActorContext,
  code: string,
): Promise<AgencyTable> {
  const found = await findAgency(tx, { partnershipId, code })
  if (found?.state !== 'current' || found.administers === 1) {
    throw new DomainError('not-found', 'There is no such agency, or it has left.')
  }
  return found
}
