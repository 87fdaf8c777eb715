import type { ProviderRow } from '@roundtable/db/queries/identity-provider.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { Request, Response } from 'express'
import {
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { Services } from '../base/context.ts'
import { returnAddress } from '../provider/addresses.ts'
import { clientOf } from '../provider/provider-client.ts'
import { giveBrowserSecret } from './browser-secret.ts'
import { type Purpose, rememberFlow } from './flow.ts'

const google = 'https://accounts.google.com'

type Beginning = { req: Request; res: Response; provider: ProviderRow; purpose: Purpose; loginHint?: string }

/** Where the browser is sent; what is needed when it comes back is stored, for this browser and once. */
export async function beginFlow(
  services: Services,
  { req, res, provider, purpose, loginHint }: Beginning,
): Promise<{ url: string }> {
  const client = await clientOf(services, provider).catch((error: unknown) => {
    services.logger.warn({ providerId: provider.id, error }, 'a provider of sign-in did not answer')
    throw new DomainError(
      'rule',
      `${provider.agencyName}’s provider does not answer as one does. Check its address, or try again later.`,
    )
  })
  const browserHash = giveBrowserSecret(services, req, res)
  const state = randomState()
  const nonce = randomNonce()
  const verifier = randomPKCECodeVerifier()
  await rememberFlow(services, state, browserHash, {
    partnershipId: provider.partnershipId,
    providerId: provider.id,
    nonce,
    verifier,
    purpose,
  })
  const url = buildAuthorizationUrl(client, {
    redirect_uri: returnAddress(services.config.publicUrl, provider.agencyId),
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...askingToStay(client),
    ...(purpose.kind === 'confirm' ? askingAnew(client) : {}),
    ...(loginHint === undefined ? {} : { login_hint: loginHint }),
  })
  return { url: url.href }
}

/** Whoever sits there is to sign in once more, however long the provider has known them. */
function askingAnew(client: Configuration): Record<string, string> {
  return client.serverMetadata().issuer === google
    ? { prompt: 'select_account consent', max_age: '0' }
    : { prompt: 'login', max_age: '0' }
}

/** How a provider is asked for what later says whether somebody is still there. */
function askingToStay(client: Configuration): Record<string, string> {
  const { issuer, scopes_supported: scopes = [] } = client.serverMetadata()
  const scope = 'openid email profile'
  if (issuer === google) return { scope, access_type: 'offline', prompt: 'consent' }
  return { scope: scopes.includes('offline_access') ? `${scope} offline_access` : scope }
}
