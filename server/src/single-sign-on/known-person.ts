import { findPersonOfIdentity } from '@roundtable/db/queries/identity.queries.ts'
import { listWaysOfPerson } from '@roundtable/db/queries/identity-provider.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { providerProblems } from '@roundtable/shared/identity-provider/provider-rules.ts'
import type { Services } from '../base/context.ts'
import type { Arrived } from './end-flow.ts'

/** By issuer and subject alone, and with a seat that this provider opens. */
export async function knownPerson(services: Services, { claims, proof }: Arrived): Promise<string> {
  const db = services.database.db
  const personId = await findPersonOfIdentity(db, claims)
  const ways = personId === undefined ? [] : await listWaysOfPerson(db, personId)
  if (personId === undefined || !ways.some(({ providerKey }) => providerKey === proof.providerKey)) {
    throw new DomainError('rule', providerProblems.unknown)
  }
  return personId
}
