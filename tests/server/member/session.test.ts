import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '@roundtable/server/base/config.ts'
import { type Running, startServer } from '@roundtable/server/main.ts'
import { unattendedHeader } from '@roundtable/shared/wire/unattended.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase, testNow } from '../../support/database/test-database.ts'

const minute = 60_000
let database: TestDatabase
let demonstration: Running
let production: Running
let clock = testNow

const secret = 'kX9d2LwQ7vR4tY8uB1nM5cZ6pA3sD0fG'

beforeAll(async () => {
  database = await openTestDatabase({ demonstration: true })
  const env = { PORT: '0', DATABASE_URL: database.url, AUTH_SECRET: secret, LOG_LEVEL: 'silent' }
  const now = () => clock
  demonstration = await startServer({ config: readConfig(env, 'demonstration'), database, now })
  const REMOVAL_FILE = join(mkdtempSync(join(tmpdir(), 'roundtable-session-')), 'removals')
  const of = { ...env, REMOVAL_FILE, PUBLIC_URL: 'https://roundtable.example.org' }
  const config = readConfig(of, 'production')
  production = await startServer({ config, database, now })
})
beforeEach(() => {
  clock = testNow
})
afterAll(async () => {
  await demonstration.close()
  await production.close()
  await database.close()
})

const later = (minutes: number) => new Date(Date.parse(testNow) + minutes * minute).toISOString()

function post(url: string, path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

async function cookieOf(persona: string, cookie?: string): Promise<string> {
  const answer = await post(demonstration.url, '/api/demo/sign-in', { persona }, cookie ? { cookie } : {})
  expect(answer.status).toBe(200)
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

const me = (cookie: string) => fetch(`${demonstration.url}/trpc/northmere/me.get`, { headers: { cookie } })

describe('the demonstration', () => {
  test('signs in every persona with one click', async () => {
    const answer = await fetch(`${demonstration.url}/api/demo/personas`)
    const personas = (await answer.json()) as { id: string }[]
    expect(personas.length).toBeGreaterThanOrEqual(17)
    for (const { id } of personas) expect((await me(await cookieOf(id))).status).toBe(200)
  })

  test('knows no other persona, and says which there are', async () => {
    const answer = await post(demonstration.url, '/api/demo/sign-in', { persona: 'nobody' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('police-contributor')
  })

  test('does not exist in production', async () => {
    for (const send of [
      post(production.url, '/api/demo/sign-in', { persona: 'manager' }),
      fetch(`${production.url}/api/demo/personas`),
    ]) {
      const answer = await send
      expect(answer.status).toBe(404)
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
  })
})

describe('a session', () => {
  test('is kept in a cookie no script can read', async () => {
    const answer = await post(demonstration.url, '/api/demo/sign-in', { persona: 'chair' })
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax$/)
  })

  test('under https has no cookie that is not secure, and only for this host', async () => {
    const answer = await post(production.url, '/api/auth/sign-out', {})
    const cookies = answer.headers.getSetCookie()
    expect(cookies.length).toBeGreaterThan(0)
    for (const cookie of cookies) expect(cookie).toMatch(/^__Host-[^;]*; Path=\/;.*; Secure$/)
  })

  test('has a new id at each sign-in, and the former one is ended', async () => {
    const first = await cookieOf('chair')
    const second = await cookieOf('manager', first)
    expect(second).not.toBe(first)
    expect((await me(first)).status).toBe(401)
    expect((await me(second)).status).toBe(200)
  })

  test('ends at sign-out, with what the browser kept', async () => {
    const cookie = await cookieOf('chair')
    const answer = await post(demonstration.url, '/api/auth/sign-out', {}, { cookie })
    expect(answer.headers.get('clear-site-data')).toContain('storage')
    expect((await me(cookie)).status).toBe(401)
  })

  test('ends after an hour in which nothing was asked', async () => {
    const cookie = await cookieOf('chair')
    clock = later(59)
    expect((await me(cookie)).status).toBe(200)
    clock = later(59 + 59)
    expect((await me(cookie)).status).toBe(200)
    clock = later(59 + 59 + 61)
    expect((await me(cookie)).status).toBe(401)
  })

  test('ends after an hour in which its page asked by itself and nobody touched it', async () => {
    const cookie = await cookieOf('scrutineer')
    const headers = { cookie, [unattendedHeader]: '1' }
    for (const minutes of [10, 20, 30, 40, 50]) {
      clock = later(minutes)
      const answer = await fetch(`${demonstration.url}/trpc/northmere/me.get`, { headers })
      expect(answer.status).toBe(200)
    }
    clock = later(61)
    expect((await me(cookie)).status).toBe(401)
  })

  test('ends after twelve hours however busy it was', async () => {
    const cookie = await cookieOf('chair')
    for (let passed = 30; passed < 12 * 60; passed += 30) {
      clock = later(passed)
      expect((await me(cookie)).status).toBe(200)
    }
    clock = later(12 * 60 + 1)
    expect((await me(cookie)).status).toBe(401)
  })

  test('is worth nothing with another signature', async () => {
    const cookie = await cookieOf('chair')
    expect((await me(`${cookie.slice(0, -6)}AAAA%3D`)).status).toBe(401)
    expect((await me('roundtable-session=%E0%A4%A')).status).toBe(401)
  })

  test('loses a seat at the next request after the seat has ended', async () => {
    const cookie = await cookieOf('education-contributor')
    expect((await me(cookie)).status).toBe(200)
    const { person } = (await (await me(cookie)).json()).result.data
    await database.db
      .updateTable('member')
      .set({ endedAt: testNow })
      .where('personId', '=', person.id)
      .execute()
    const answer = await fetch(`${demonstration.url}/trpc/northmere/scorecard.get`, { headers: { cookie } })
    expect(answer.status).toBe(404)
  })
})

describe('the edge', () => {
  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from a sibling site', { 'sec-fetch-site': 'same-site' }, 403],
    ['from another origin where the browser says no more', { origin: 'https://evil.example' }, 403],
    ['as a form', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['as plain text', { 'content-type': 'text/plain' }, 415],
  ])('refuses a change sent %s', async (_how, headers, status) => {
    const cookie = await cookieOf('chair')
    const answer = await post(demonstration.url, '/trpc/northmere/return.submit', {}, { cookie, ...headers })
    expect(answer.status).toBe(status)
  })

  test('lets a page run only scripts and styles of our own, in no frame', async () => {
    const answer = await fetch(`${demonstration.url}/`)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  })

  test('asks browsers for https from then on, in production', async () => {
    const answer = await fetch(`${production.url}/health`)
    expect(answer.headers.get('strict-transport-security')).toContain('max-age')
  })

  test('the page is asked for anew each time, its icon once a day', async () => {
    const kept = async (path: string) =>
      (await fetch(demonstration.url + path, { headers: { accept: 'text/html' } })).headers.get(
        'cache-control',
      )
    expect(await kept('/northmere')).toBe('no-cache')
    expect(await kept('/icon.svg')).toBe('public, max-age=86400')
  })

  test('what a session sees is stored nowhere', async () => {
    expect((await me(await cookieOf('chair'))).headers.get('cache-control')).toContain('no-store')
  })

  test('answers one call a request', async () => {
    const cookie = await cookieOf('chair')
    const path = '/trpc/northmere/me.get,me.get?batch=1&input=%7B%7D'
    const answer = await fetch(demonstration.url + path, { headers: { cookie } })
    expect(answer.status).toBe(400)
  })

  test('refuses keys it does not know', async () => {
    const cookie = await cookieOf('chair')
    const input = encodeURIComponent(JSON.stringify({ text: 'care', admin: true }))
    const answer = await fetch(`${demonstration.url}/trpc/northmere/search.find?input=${input}`, {
      headers: { cookie },
    })
    expect(answer.status).toBe(400)
  })

  test('nobody signs up, and no password is changed without a session', async () => {
    for (const path of ['/api/auth/sign-up/email', '/api/auth/update-user', '/api/auth/reset-password']) {
      const answer = await post(production.url, path, {
        email: 'a@b.example',
        password: 'x'.repeat(20),
        name: 'A',
      })
      expect(answer.status).toBe(404)
    }
  })

  test('tells that it is alive and ready without a session', async () => {
    expect(await (await fetch(`${production.url}/health`)).json()).toEqual({ status: 'alive' })
    expect(await (await fetch(`${production.url}/ready`)).json()).toEqual({ status: 'ready' })
  })
})
