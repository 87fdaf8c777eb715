import type { Tx } from '@roundtable/db/database.ts'
import { deletePassword } from '@roundtable/db/queries/credential.queries.ts'
import { findPersonOfIdentity, findSubject, insertIdentity } from '@roundtable/db/queries/identity.queries.ts'
import { listWaysOfPerson } from '@roundtable/db/queries/identity-provider.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { providerProblems } from '@roundtable/shared/identity-provider/provider-rules.ts'
import { actOfPerson } from '../act/act-of-person.ts'
import type { Services } from '../base/context.ts'

type Binding = { personId: string; issuer: string; subject: string; agencyName: string }

/**
 * From now on this account of the provider is the person's; none that is somebody's is taken, none of theirs replaced.
 * A password that would open no seat any more goes.
 */
export async function bindIdentity(
  tx: Tx,
  services: Services,
  { agencyName, ...identity }: Binding,
): Promise<void> {
  const { personId } = identity
  const owner = await findPersonOfIdentity(tx, identity)
  if (owner === personId) return
  if (owner !== undefined) throw new DomainError('rule', providerProblems.another)
  if ((await findSubject(tx, identity)) !== undefined) throw new DomainError('rule', providerProblems.bound)
  const at = services.now()
  if (!(await insertIdentity(tx, { ...identity, id: services.newId(), at }))) {
    throw new DomainError('rule', providerProblems.another)
  }
  const ways = await listWaysOfPerson(tx, personId)
  if (ways.length > 0 && ways.every(({ providerKey }) => providerKey !== null))
    await deletePassword(tx, personId)
  const summary = `Signs in through the provider of ${agencyName} from now on.`
  await actOfPerson(tx, services, { personId, act: 'account.identity-bound', summary })
}
