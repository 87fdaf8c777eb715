import { findProvider, type ProviderRow } from '@roundtable/db/queries/identity-provider.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { isOfTenant, type ProviderClaims } from '@roundtable/shared/identity-provider/claim-rules.ts'
import { flowMinutes, providerProblems } from '@roundtable/shared/identity-provider/provider-rules.ts'
import type { Request } from 'express'
import { AuthorizationResponseError, authorizationCodeGrant, type IDToken } from 'openid-client'
import type { Services } from '../base/context.ts'
import { clientOf, encrypt, tellsWhoLeaves } from '../provider/provider-client.ts'
import type { ProviderProof } from '../provider/provider-proof.ts'
import { readClaims } from '../provider/read-claims.ts'
import { settingOf } from '../provider/setting-of.ts'
import type { Flow } from './flow.ts'

/** Somebody the provider has signed in. */
export type Arrived = {
  provider: ProviderRow
  claims: ProviderClaims
  proof: ProviderProof
  /** Whether the provider tells who leaves, or can be asked. */
  endsSessions: boolean
}

/** Whether they signed in there just now; a provider that says no time was told to ask, and is believed. */
const isAskedAnew = ({ iat, auth_time: signedInAt }: IDToken): boolean =>
  signedInAt === undefined || Math.abs(iat - signedInAt) <= flowMinutes * 60

const refused = (problem: keyof typeof providerProblems) => new DomainError('rule', providerProblems[problem])

/** Who has come back, after every check of the protocol and of the agency's own setting. */
export async function arrivedBy(services: Services, req: Request, flow: Flow): Promise<Arrived> {
  const { partnershipId, providerId, nonce, verifier, purpose } = flow
  const provider = await findProvider(services.database.db, { partnershipId, id: providerId })
  if (provider === undefined || provider.agencyId !== req.params.agency) throw refused('failed')
  const isOpen =
    purpose.kind === 'trial' ? provider.version === purpose.version : provider.state === 'in-force'
  if (!isOpen) throw refused('moved')
  const client = await clientOf(services, provider)
  const found = await authorizationCodeGrant(client, new URL(services.config.publicUrl + req.originalUrl), {
    expectedState: String(req.query.state),
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  }).catch((error: unknown) => {
    services.logger.warn({ providerId, error }, 'a sign-in through a provider was refused')
    throw refused(error instanceof AuthorizationResponseError ? 'refused' : 'failed')
  })
  const token = found.claims()
  if (token === undefined) throw refused('failed')
  if (purpose.kind === 'confirm' && !isAskedAnew(token)) throw refused('unasked')
  const claims = await readClaims(client, { claims: token, accessToken: found.access_token }).catch(
    (error: unknown) => {
      services.logger.warn({ providerId, error }, 'a provider of sign-in did not say who somebody is')
      throw refused('failed')
    },
  )
  if (purpose.kind !== 'trial' && !isOfTenant(settingOf(provider), claims)) throw refused('tenant')
  const { issuer, subject, sid } = claims
  const refresh = found.refresh_token
  return {
    provider,
    claims,
    proof: {
      providerKey: provider.providerKey,
      issuer,
      subject,
      sid,
      refreshToken: refresh === undefined ? null : await encrypt(services, refresh),
    },
    endsSessions: tellsWhoLeaves(client) && sid !== null,
  }
}
