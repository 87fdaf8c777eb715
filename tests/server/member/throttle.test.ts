import { type Running, startServer } from '@roundtable/server/main.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { accept, inviteMember } from '../../support/make/member.ts'
import { openPartnership, testConfig } from '../../support/make/partnership.ts'

const at = perFile(openPartnership)
let server: Running
let other: Running
const email = 'nell.ortega@police.example'
const password = 'four quiet words together'
beforeAll(async () => {
  const start = () =>
    startServer({
      config: { ...testConfig, publicUrl: 'http://127.0.0.1' },
      database: at.database,
      now: () => at.clock.now,
    })
  server = await start()
  other = await start()
  await accept(at, (await inviteMember(at.callerAs('manager'))).token, { password })
})
afterAll(async () => {
  await server.close()
  await other.close()
})
beforeEach(() => at.database.db.deleteFrom('throttle').execute())

type Typed = { email?: string; password?: string; from?: string; at?: Running }
async function signIn(typed: Typed = {}) {
  const answer = await fetch(`${(typed.at ?? server).url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': typed.from ?? '203.0.113.9' },
    body: JSON.stringify({ email: typed.email ?? email, password: typed.password ?? password }),
  })
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: await answer.text() }
}
const address = (n: number) => `198.51.${Math.floor(n / 250)}.${(n % 250) + 1}`
const wrong = { password: 'a wrong guess of it' }

describe('guesses at a password', () => {
  it('from 120 addresses are slowed, in every process, while who was there before signs in', async () => {
    expect((await signIn({ from: '203.0.113.9' })).status).toBe(200)
    const guesses = await Promise.all(
      Array.from({ length: 120 }, (_, n) =>
        signIn({ ...wrong, from: address(n), at: n % 2 === 0 ? server : other }),
      ),
    )
    expect(guesses.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(20)
    const slowed = guesses.filter(({ status }) => status === 429)
    expect(slowed.length).toBeGreaterThanOrEqual(100)
    expect(Number(slowed[0]?.retryAfter)).toBeGreaterThan(0)
    expect((await signIn({ from: address(500) })).status).toBe(429)
    expect((await signIn({ from: '203.0.113.9' })).status).toBe(200)
  }, 60_000)

  it('twenty behind one proxy lock nobody else out who sits behind it', async () => {
    for (let n = 0; n < 20; n += 1) await signIn({ ...wrong, email: `guess${n}@police.example` })
    expect((await signIn()).status).toBe(200)
  }, 60_000)

  it('are answered alike whether the account exists or not', async () => {
    const answers = async (who: string) => {
      const found: string[] = []
      for (let n = 0; n < 7; n += 1) {
        const { status, body } = await signIn({ ...wrong, email: who, from: '192.0.2.77' })
        found.push(`${status} ${body.replace(/"requestId":"[^"]*"/, '')}`)
      }
      return found
    }
    const known = await answers(email)
    expect(known.at(-1)).toMatch(/^429 .*try again in 5 seconds/)
    await at.database.db.deleteFrom('throttle').execute()
    expect(await answers('nobody@police.example')).toEqual(known)
  }, 60_000)

  it('are forgotten after a while, and after the right one', async () => {
    const from = '192.0.2.78'
    for (let n = 0; n < 6; n += 1) await signIn({ ...wrong, from })
    expect((await signIn({ from })).status).toBe(429)
    at.clock.now = new Date(Date.parse(at.clock.now) + 6_000).toISOString()
    expect((await signIn({ from })).status).toBe(200)
    for (let n = 0; n < 4; n += 1) expect((await signIn({ ...wrong, from })).status).toBe(401)
    expect((await signIn({ from })).status).toBe(200)
  }, 60_000)

  it('count a household as one address where addresses change by themselves', async () => {
    const guess = (n: number) => signIn({ ...wrong, from: `2001:db8:1:2::${n.toString(16)}` })
    const statuses: number[] = []
    for (let n = 1; n < 8; n += 1) statuses.push((await guess(n)).status)
    expect(statuses.at(-1)).toBe(429)
  }, 60_000)
})
