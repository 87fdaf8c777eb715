import { listProvidersInForce, type ProviderRow } from '@roundtable/db/queries/identity-provider.queries.ts'
import { listSessionsOfSubject, useLogoutToken } from '@roundtable/db/queries/provider-session.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { decodeJwt, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Services } from '../base/context.ts'
import { endSessionOf } from './check-session.ts'
import { clientOf, keysOf } from './provider-client.ts'

const event = 'http://schemas.openid.net/event/backchannel-logout'
const day = 86_400_000
/** Signatures by a key that only the provider has. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

const logoutSchema = z
  .object({
    iss: z.string().max(500),
    jti: z.string().min(1).max(300),
    sub: z.string().min(1).max(300).optional(),
    sid: z.string().min(1).max(300).optional(),
    nonce: z.undefined().optional(),
    events: z.object({ [event]: z.record(z.string(), z.unknown()) }),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined)

/** Ends the sessions a provider names in a token it has signed, once; answers how many there were. */
export async function endByLogoutToken(services: Services, token: string): Promise<number> {
  const { database, now } = services
  const [first, ...same] = await namedIn(services, token)
  if (first === undefined) throw refused()
  const { iss, jti, sub, sid } = await verified(services, token, first)
  const expiresAt = new Date(Date.parse(now()) + day).toISOString()
  const isFirst = await database.db
    .transaction()
    .execute((tx) => useLogoutToken(tx, { issuer: iss, jti, expiresAt }))
  if (!isFirst) throw refused()
  const sessions = await listSessionsOfSubject(database.db, {
    providerKeys: [first, ...same].map(({ providerKey }) => providerKey),
    ...(sid === undefined ? {} : { sid }),
    ...(sub === undefined ? {} : { sub }),
  })
  for (const session of sessions) await endSessionOf(services, session)
  return sessions.length
}

/** Providers in force for which the token says it is; nothing of it is believed yet. */
async function namedIn({ database }: Services, token: string): Promise<ProviderRow[]> {
  const { iss, aud } = decoded(token)
  if (iss === undefined) return []
  const audience = typeof aud === 'string' ? [aud] : (aud ?? [])
  const providers = await listProvidersInForce(database.db)
  return providers.filter(
    ({ issuer, clientId }) =>
      issuer.replace(/\/$/, '') === iss.replace(/\/$/, '') && audience.includes(clientId),
  )
}

function decoded(token: string): JWTPayload {
  try {
    return decodeJwt(token)
  } catch {
    throw refused()
  }
}

async function verified(services: Services, token: string, provider: ProviderRow) {
  const client = await clientOf(services, provider)
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keysOf(services, client), {
      issuer: client.serverMetadata().issuer,
      audience: provider.clientId,
      algorithms,
      requiredClaims: ['iat', 'jti', 'events'],
      maxTokenAge: 300,
      clockTolerance: 30,
    })
    const type = protectedHeader.typ?.toLowerCase() ?? 'jwt'
    if (type !== 'jwt' && type !== 'logout+jwt') throw refused()
    return logoutSchema.parse(payload)
  } catch (error) {
    services.logger.info({ providerId: provider.id, error }, 'a logout token was refused')
    throw refused()
  }
}

const refused = () =>
  new DomainError('bad-input', 'This logout token is none of a provider that is set up here.')
