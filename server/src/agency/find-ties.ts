import { findAgency } from '@roundtable/db/queries/agency.queries.ts'
import { countAgencyTies } from '@roundtable/db/queries/agency-life.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ActorContext } from '../base/context.ts'

/** What ends when the agency leaves, and what it leaves without anyone. */
export async function findTies({ actor, database }: ActorContext, { code }: { code: string }) {
  const { partnershipId } = actor
  const agency = await findAgency(database.reader, { partnershipId, code })
  if (agency === undefined) throw new DomainError('not-found', 'There is no such agency.')
  return countAgencyTies(database.reader, { partnershipId, agencyId: agency.id })
}
