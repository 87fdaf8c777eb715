import { request } from 'node:http'
import { isOwnHost } from '@roundtable/server/http/own-host.ts'
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

type Answer = { status: number; text: string; location: string | undefined }

function ask(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${app.url}${path}`, { method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part) => {
        text += part
      })
      answer.once('end', () =>
        resolve({ status: answer.statusCode ?? 0, text, location: answer.headers.location }),
      )
    })
    sent.once('error', reject)
    sent.end(method === 'POST' ? '{}' : undefined)
  })
}

describe('a name the server is spoken to by', () => {
  const publicUrl = 'https://roundtable.example'
  it.each([
    'roundtable.example',
    'roundtable.example:443',
    'localhost:4310',
    'demo.localhost',
    '127.0.0.1:4310',
    '10.0.0.7',
    '[::1]:4310',
  ])('is its own: %s', (host) => {
    expect(isOwnHost(host, { publicUrl })).toBe(true)
  })

  it.each([
    'evil.example',
    'roundtable.example.evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:4310',
    'a b',
    '',
  ])('is not: %s', (host) => {
    expect(isOwnHost(host, { publicUrl })).toBe(false)
  })

  it('that is somebody else’s is answered with the one it is served under', async () => {
    for (const path of ['/', '/trpc/smallborough/me.get', '/export/goals.csv', '/api/demo/personas']) {
      const answer = await ask(path, { headers: { host: 'evil.example' } })
      expect([path, answer.status]).toEqual([path, 421])
      expect(answer.text).toContain('https://roundtable.example')
    }
    expect((await ask('/health', { headers: { host: 'evil.example' } })).status).toBe(200)
  })
})

describe('a change', () => {
  const asJson = { 'content-type': 'application/json' }
  const signOut = (headers: Record<string, string>) =>
    ask('/api/auth/sign-out', { method: 'POST', headers: { ...asJson, ...headers } })

  it('from our own page is taken where a proxy passes on its name for the machine', async () => {
    const answer = await signOut({ host: '127.0.0.1:4310', origin: 'https://roundtable.example' })
    expect(answer.status).toBe(200)
  })

  it('from a page of another origin is not', async () => {
    for (const origin of ['https://evil.example', 'https://roundtable.example.evil.example', 'null']) {
      expect((await signOut({ host: '127.0.0.1:4310', origin })).status).toBe(403)
    }
  })
})

describe('an address', () => {
  it.each(['/TRPC/smallborough/me.get', '/Export/goals.csv', '/API/demo/personas', '/Upload/set-up'])(
    'is one way to write it: %s leads to nothing that is kept',
    async (path) => {
      const answer = await ask(path, { headers: { accept: 'application/json' } })
      expect(answer.status).toBe(404)
    },
  )

  it('of the interface that is none is said to be none', async () => {
    for (const path of ['/api/nothing', '/trpc', '/upload/nothing']) {
      const answer = await ask(path, { headers: { accept: 'application/json' } })
      expect([path, answer.status]).toEqual([path, 404])
      expect(JSON.parse(answer.text).error.message).toBe('There is nothing at this address.')
    }
  })
  it('of a file that is none is not answered with a page', async () => {
    for (const path of ['/apple-touch-icon.png', '/wp-login.php', '/smallborough/goals.json']) {
      const answer = await ask(path, { headers: { accept: '*/*' } })
      expect([path, answer.status]).toEqual([path, 404])
    }
  })

  it('of the icon that browsers ask for leads to the icon', async () => {
    const answer = await ask('/favicon.ico', { headers: { accept: '*/*' } })
    expect([answer.status, answer.location]).toEqual([308, '/icon.svg'])
  })
})
