import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { createApp } from '@roundtable/server/app.ts'
import { bodyLimits } from '@roundtable/server/http/body-limit.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { serveApp } from '../../support/server/served-partnership.ts'

const at = perFile(openPartnership)
let app: Awaited<ReturnType<typeof serveApp>>
beforeAll(async () => {
  app = await serveApp(at.services)
})
afterAll(() => app.close())

type Layer = {
  name: string
  route?: { path: string; methods: Record<string, boolean> }
  handle: { stack?: Layer[] }
}

/** The addresses of an app that take anything but reading, without what their routers stand under. */
const writingRoutes = (stack: readonly Layer[]): string[] =>
  stack.flatMap(({ route, handle }) => {
    if (route === undefined) return writingRoutes(handle.stack ?? [])
    return Object.keys(route.methods).some((method) => method !== 'get') ? [route.path] : []
  })

/** Sends a body of this many bytes, with its length said before, or in chunks; answers the status. */
function post(path: string, bytes: number, headers: Record<string, string> = {}): Promise<number> {
  const length = headers['transfer-encoding'] === undefined ? { 'content-length': String(bytes) } : {}
  return new Promise((resolve, reject) => {
    const sent = request(`${app.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...length, ...headers },
    })
    sent.once('response', (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode ?? 0))
    })
    sent.once('error', reject)
    sent.end(Buffer.alloc(bytes, ' '))
  })
}

const signIn = async (body: unknown) => {
  const answer = await fetch(`${app.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: answer.status, text: await answer.text(), cookie: answer.headers.get('set-cookie') }
}

describe('a body', () => {
  it('has a limit at every address that takes one', () => {
    const { stack } = createApp(at.services).router as unknown as { stack: Layer[] }
    const routes = writingRoutes(stack)
    expect(routes.length).toBeGreaterThan(4)
    expect(routes.filter((route) => !bodyLimits.some(({ path }) => path.endsWith(route)))).toEqual([])
    const mounted = bodyLimits.filter(({ path }) => !routes.some((route) => path.endsWith(route)))
    expect(
      mounted.map(({ path }) => path),
      'procedures are no routes',
    ).toEqual([
      '/trpc/:partnership/action.readFile',
      '/trpc/:partnership/action.applyFile',
      '/trpc/:partnership/:procedure',
    ])
  })

  it.each(bodyLimits)('of $path has at most $most bytes, and says how many', async ({ path, most }) => {
    const address = path.replace(/:\w+/g, 'x')
    expect(await post(address, most + 1)).toBe(413)
    expect(await post(address, most)).not.toBe(413)
    expect(await post(address, 10, { 'transfer-encoding': 'chunked' })).toBe(411)
  })

  it('is short wherever none is expected, whatever the address is spelled like', async () => {
    for (const path of ['/nowhere', '/API/auth/sign-in/email', '/api/auth/sign-in/email/', '/trpc/a/b/c']) {
      expect(await post(path, 1025), path).toBe(413)
    }
  })
})

describe('a sign-in', () => {
  it('is looked at first: an address, a password, nothing else', async () => {
    const email = 'police-lead@police.example'
    for (const body of [
      null,
      [],
      { email },
      { email, password: 1 },
      { email, password: 'x', rememberMe: false },
      { email, password: 'x', callbackURL: 'https://elsewhere.example' },
      { email, password: 'x'.repeat(201) },
    ]) {
      expect((await signIn(body)).status, JSON.stringify(body)).toBe(400)
    }
  })

  it('with what does not belong together is refused in one sentence, whoever it was for', async () => {
    for (const email of ['nobody@nowhere.example', 'no address', 'police-lead@police.example']) {
      const { status, text, cookie } = await signIn({ email, password: 'four quiet words together' })
      expect(status, email).toBe(401)
      expect(text).toContain('do not belong together')
      expect(cookie).toBeNull()
    }
  })
})

describe('a proxy set up as the guide says', () => {
  it('lets through all that is taken here', () => {
    const guide = readFileSync(new URL('../../../docs/deploy.md', import.meta.url), 'utf8')
    const sizes = [...guide.matchAll(/(?:client_max_body_size|max_size) (\d+)(?:m;|MB)/g)].map(
      ([, size]) => size,
    )
    const longest = Math.max(...bodyLimits.map(({ most }) => most))
    expect(sizes).toHaveLength(2)
    for (const size of sizes) expect(Number(size) * 1_000_000).toBeGreaterThan(longest)
  })
})
