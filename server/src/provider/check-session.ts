import { listProvidersInForce, type ProviderRow } from '@roundtable/db/queries/identity-provider.queries.ts'
import {
  claimCheck,
  findProviderSession,
  updateProviderSession,
} from '@roundtable/db/queries/provider-session.queries.ts'
import { deleteSession } from '@roundtable/db/queries/session.queries.ts'
import type { ProviderSessionTable } from '@roundtable/db/tables/identity-provider.table.ts'
import { checkMinutes, graceMinutes } from '@roundtable/shared/identity-provider/provider-rules.ts'
import { ResponseBodyError, refreshTokenGrant } from 'openid-client'
import { actOfPerson } from '../act/act-of-person.ts'
import type { Services } from '../base/context.ts'
import { clientOf, decrypt, encrypt, tellsWhoLeaves } from './provider-client.ts'

const minute = 60_000

export const isToBeChecked = (checkedAt: string | null, now: string): boolean =>
  checkedAt !== null && Date.parse(now) - Date.parse(checkedAt) >= checkMinutes * minute

type Held = { sessionId: string; personId: string }

/** Asks the provider whether somebody is still there; a session it does not know any more ends here too. */
export async function isStillThere(services: Services, { sessionId, personId }: Held): Promise<boolean> {
  const { database, now } = services
  const held = await findProviderSession(database.db, sessionId)
  if (held === undefined || !isToBeChecked(held.checkedAt, now())) return true
  const { checkedAt } = held
  if (!(await claimCheck(database.db, { sessionId, checkedAt, now: now() }))) return true
  const [provider] = await listProvidersInForce(database.db, { providerKey: held.providerKey })
  if (provider !== undefined && (await isKnown(services, held, provider))) return true
  await endSessionOf(services, { sessionId, personId })
  return false
}

export async function endSessionOf(services: Services, { sessionId, personId }: Held): Promise<void> {
  await services.database.db.transaction().execute(async (tx) => {
    await deleteSession(tx, sessionId)
    const summary = 'Signed out: the provider of the agency does not know the session any more.'
    await actOfPerson(tx, services, { personId, act: 'session.ended-by-provider', summary })
  })
}

async function isKnown(
  services: Services,
  held: ProviderSessionTable,
  provider: ProviderRow,
): Promise<boolean> {
  const { sessionId, refreshToken, providerSid, subject } = held
  const { database, now } = services
  try {
    const client = await clientOf(services, provider)
    if (refreshToken === null) {
      if (!tellsWhoLeaves(client) || providerSid === null) return false
      await updateProviderSession(database.db, sessionId, { provenAt: now() })
      return true
    }
    const tokens = await refreshTokenGrant(client, await decrypt(services, refreshToken))
    const claims = tokens.claims()
    if (claims !== undefined && claims.sub !== subject) return false
    const next = tokens.refresh_token
    await updateProviderSession(database.db, sessionId, {
      provenAt: now(),
      ...(next === undefined ? {} : { refreshToken: await encrypt(services, next) }),
    })
    return true
  } catch (error) {
    if (error instanceof ResponseBodyError) return false
    services.logger.warn({ providerId: provider.id, error }, 'a provider of sign-in did not answer')
    return waitsForAnswer(services, held)
  }
}

/** It is asked again a minute later, for a while: an hour without its network signs nobody out at once. */
async function waitsForAnswer(
  { database, now }: Services,
  { sessionId, provenAt }: ProviderSessionTable,
): Promise<boolean> {
  const at = Date.parse(now())
  if (at - Date.parse(provenAt) > graceMinutes * minute) return false
  const checkedAt = new Date(at - (checkMinutes - 1) * minute).toISOString()
  await updateProviderSession(database.db, sessionId, { checkedAt })
  return true
}
