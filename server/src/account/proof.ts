import { findPasswordOf } from '@roundtable/db/queries/credential.queries.ts'
import { listProvidersInForce } from '@roundtable/db/queries/identity-provider.queries.ts'
import { listPasskeys } from '@roundtable/db/queries/passkey.queries.ts'
import type { Proof } from '@roundtable/shared/account/account.ts'
import type { ActorContext } from '../base/context.ts'

const freshMinutes = 15

type Proving = {
  /** How the person shows once more who they are. */
  by: Proof
  /** The hash of their password. */
  password: string | undefined
  /** Whether they have shown it just now, where no password can be typed. */
  isFresh: boolean
}

/** A password where there is one; else the way the session began: through a provider, or by a passkey. */
export async function proofOf({ visitor, database, now }: ActorContext): Promise<Proving> {
  const { personId, providerKey, startedAt, reauthenticatedAt } = visitor
  const isRecent = (at: string | null) =>
    at !== null && Date.parse(now()) - Date.parse(at) <= freshMinutes * 60_000
  const password = await findPasswordOf(database.reader, personId)
  if (password !== undefined) return { by: 'password', password, isFresh: false }
  if (providerKey !== null) return { by: 'provider', password, isFresh: isRecent(reauthenticatedAt) }
  const hasPasskey = (await listPasskeys(database.reader, personId)).length > 0
  return hasPasskey
    ? { by: 'passkey', password, isFresh: isRecent(startedAt) }
    : { by: 'none', password, isFresh: false }
}

/** The agency through whose provider the session began. */
export async function agencyOfSession({ visitor, database }: ActorContext): Promise<string | null> {
  const { providerKey } = visitor
  if (providerKey === null) return null
  const [provider] = await listProvidersInForce(database.reader, { providerKey })
  return provider?.agencyName ?? null
}
