import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { createRemoteJWKSet, customFetch as customKeyFetch } from 'jose'
import { LRUCache } from 'lru-cache'
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import type { Services } from '../base/context.ts'
import { askProvider, assertMayAsk } from './provider-fetch.ts'

export type ProviderAccess = { issuer: string; clientId: string; clientSecret: string }

const minutes = 10
const clients = new LRUCache<string, Configuration>({ max: 200, ttl: minutes * 60_000 })

/** How anything a provider gave us is kept. */
export const encrypt = ({ config }: Pick<Services, 'config'>, text: string): Promise<string> =>
  symmetricEncrypt({ key: config.authSecret, data: text })
export const decrypt = ({ config }: Pick<Services, 'config'>, text: string): Promise<string> =>
  symmetricDecrypt({ key: config.authSecret, data: text })

/** In the body of the request where the provider says that it reads it there, otherwise in its header. */
const provenBy =
  (secret: string): ClientAuth =>
  (server, ...asked) => {
    const ways = server.token_endpoint_auth_methods_supported ?? []
    const prove = ways.includes('client_secret_post') ? ClientSecretPost : ClientSecretBasic
    prove(secret)(server, ...asked)
  }

/** The provider as it describes itself, with our client at it; asked anew after a while. */
export async function clientOf(services: Services, access: ProviderAccess): Promise<Configuration> {
  const { issuer, clientId, clientSecret } = access
  const key = [issuer, clientId, clientSecret].join('\n')
  const known = clients.get(key)
  if (known !== undefined) return known
  const url = assertMayAsk(services.config, issuer)
  const client = await discovery(url, clientId, undefined, provenBy(await decrypt(services, clientSecret)), {
    timeout: 10,
    [customFetch]: (address, options) => askProvider(services.config, address, options),
    execute: [enableNonRepudiationChecks, ...(url.protocol === 'http:' ? [allowInsecureRequests] : [])],
  })
  assertMayAsk(services.config, client.serverMetadata().authorization_endpoint ?? '')
  clients.set(key, client)
  return client
}

const keys = new WeakMap<Configuration, ReturnType<typeof createRemoteJWKSet>>()

/** The keys with which the provider signs, read where they stand, seldom. */
export function keysOf({ config }: Services, client: Configuration) {
  const known = keys.get(client)
  if (known !== undefined) return known
  const url = assertMayAsk(config, client.serverMetadata().jwks_uri ?? '')
  const found = createRemoteJWKSet(url, {
    [customKeyFetch]: (address: string, options: { headers: Headers; signal: AbortSignal }) =>
      askProvider(config, address, {
        method: 'GET',
        headers: Object.fromEntries(options.headers),
        signal: options.signal,
      }),
  })
  keys.set(client, found)
  return found
}

/** Of the provider's own words, none of which is a person's: whether it tells who leaves. */
export const tellsWhoLeaves = (client: Configuration): boolean =>
  client.serverMetadata().backchannel_logout_supported === true
