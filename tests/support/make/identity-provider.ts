import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import Provider from 'oidc-provider'

export type ProviderAccount = {
  name?: string
  email?: string
  email_verified?: boolean
  tid?: string
  amr?: string[]
}

type Opening = { returnAddress: string; logoutAddress: string; refreshes?: boolean; port?: number }

/** A real provider of sign-in, of the agency's own, at which everybody signs in without being asked. */
export async function openIdentityProvider({
  returnAddress,
  logoutAddress,
  refreshes = true,
  port = 0,
}: Opening) {
  const accounts = new Map<string, ProviderAccount>()
  const grants = new Set<string>()
  let who = ''
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  const issuer = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key: JWK = { ...(await exportJWK(privateKey)), kid: 'own', alg: 'RS256', use: 'sig' }
  const provider = new Provider(issuer, {
    ttl: { Interaction: 600, Grant: 3600, Session: 3600, AccessToken: 600, RefreshToken: 3600, IdToken: 600 },
    jwks: { keys: [key as never] },
    cookies: { keys: ['a key of the test'] },
    clients: [
      {
        client_id: 'roundtable',
        client_secret: clientSecret,
        redirect_uris: [returnAddress],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        backchannel_logout_uri: logoutAddress,
        backchannel_logout_session_required: true,
      },
    ],
    claims: {
      openid: ['sub', 'tid', 'amr', 'acr', 'sid'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    issueRefreshToken: async () => refreshes,
    // Of itself it asks nobody on this machine.
    fetch: (url, { dispatcher: _, ...asking }: RequestInit & { dispatcher?: unknown } = {}) =>
      fetch(url, asking),
    findAccount: async (_ctx, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...accounts.get(id) }),
    }),
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc
      const grant = new ctx.oidc.provider.Grant({
        ...(client === undefined ? {} : { clientId: client.clientId }),
        ...(session?.accountId === undefined ? {} : { accountId: session.accountId }),
      })
      grant.addOIDCScope('openid email profile offline_access')
      grants.add(await grant.save())
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (req, res) => {
    if (!req.url?.startsWith('/interaction/')) return answer(req, res)
    const amr = accounts.get(who)?.amr
    const login = { accountId: who, ...(amr === undefined ? {} : { amr }) }
    provider
      .interactionFinished(req, res, { login }, { mergeWithLastSubmission: false })
      .catch(() => res.end())
  })
  return {
    issuer,
    host: new URL(issuer).host,
    provider,
    /** Who sits in front of the provider's page from now on. */
    signInAs: (id: string, account: ProviderAccount = {}) => {
      who = id
      accounts.set(id, account)
    },
    /** Whoever was signed in has left: what was given to them counts no more. */
    /** Tells Roundtable that somebody has left. */
    tellThatLeft: async (id: string, sid: string) => {
      const client = await provider.Client.find('roundtable')
      const tell = client?.backchannelLogout
      if (typeof tell === 'function') await tell.call(client, id, sid)
    },
    forgetEverybody: async () => {
      for (const id of [...grants]) await (await provider.Grant.find(id))?.destroy()
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
export type TestProvider = Awaited<ReturnType<typeof openIdentityProvider>>

export const clientSecret = 'a secret between the provider and Roundtable alone'
