import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'

type Spoiled = {
  /** What its tokens say in place of the truth; undefined leaves a claim out. */
  claims?: Record<string, unknown>
  /** How they are signed: with its own key, with none, with another, or with the client's secret. */
  by?: 'own' | 'nobody' | 'another' | 'secret'
  /** What comes back to Roundtable in place of what was asked. */
  back?: Record<string, string>
  /** What it says of itself. */
  metadata?: Record<string, unknown>
  /** Where it sends who asks for its keys or tokens. */
  redirect?: string
}

/** A provider that lies as the test says; what it says truly is that a subject has signed in. */
export async function openHostileProvider() {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const other = await generateKeyPair('RS256')
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'own', alg: 'RS256', use: 'sig' }]
  const state: { spoiled: Spoiled; nonce: string; asked: URL[]; posts: number } = {
    spoiled: {},
    nonce: '',
    asked: [],
    posts: 0,
  }
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const issuer = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`

  async function sign(claims: Record<string, unknown>, type = 'JWT', by = state.spoiled.by ?? 'own') {
    const payload = Object.fromEntries(
      Object.entries(claims).filter(([, value]) => value !== undefined),
    ) as JWTPayload
    if (by === 'nobody') return new UnsecuredJWT(payload).encode()
    if (by === 'secret') {
      return new SignJWT(payload)
        .setProtectedHeader({ alg: 'HS256', typ: type })
        .sign(Buffer.from('a secret'))
    }
    const key = by === 'own' ? privateKey : other.privateKey
    return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'own', typ: type }).sign(key)
  }

  async function idToken(): Promise<string> {
    const now = Math.floor(Date.now() / 1000)
    const truth = {
      iss: issuer,
      aud: 'roundtable',
      sub: 'mallory',
      iat: now,
      exp: now + 300,
      nonce: state.nonce,
    }
    return sign({ ...truth, ...state.spoiled.claims })
  }

  server.on('request', async (req, res) => {
    const url = new URL(req.url ?? '/', issuer)
    state.asked.push(url)
    const json = (body: object) => res.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    const { back = {}, metadata = {}, redirect } = state.spoiled
    if (url.pathname.endsWith('/openid-configuration')) {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        backchannel_logout_supported: true,
        ...metadata,
      })
    }
    if (url.pathname === '/authorize') {
      state.nonce = url.searchParams.get('nonce') ?? ''
      const to = new URL(url.searchParams.get('redirect_uri') ?? '')
      const query = { code: 'any', state: url.searchParams.get('state') ?? '', ...back }
      for (const [name, value] of Object.entries(query)) to.searchParams.set(name, value)
      return res.writeHead(302, { location: to.href }).end()
    }
    if (redirect !== undefined) return res.writeHead(307, { location: redirect }).end()
    if (url.pathname === '/keys') return json({ keys })
    if (url.pathname === '/token') {
      state.posts += 1
      return json({ access_token: 'any', token_type: 'bearer', expires_in: 300, id_token: await idToken() })
    }
    return res.writeHead(404).end()
  })
  return {
    issuer,
    host: new URL(issuer).host,
    asked: state.asked,
    posts: () => state.posts,
    lie: (spoiled: Spoiled) => {
      state.spoiled = spoiled
    },
    /** A logout token, true but for what is changed. */
    logoutToken: (changes: Record<string, unknown> = {}, how: { type?: string; by?: Spoiled['by'] } = {}) => {
      const now = Math.floor(Date.now() / 1000)
      const truth = {
        iss: issuer,
        aud: 'roundtable',
        iat: now,
        exp: now + 120,
        jti: `token ${Math.random()}`,
        sub: 'mallory',
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
      }
      return sign({ ...truth, ...changes }, how.type ?? 'logout+jwt', how.by ?? 'own')
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
