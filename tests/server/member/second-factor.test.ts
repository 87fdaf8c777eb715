import { createHmac } from 'node:crypto'
import { type Running, startServer } from '@roundtable/server/main.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { accept, codeOf, inviteMember } from '../../support/make/member.ts'
import { openPartnershipAlone, testConfig } from '../../support/make/partnership.ts'
import { callOverHttp } from '../../support/server/call-over-http.ts'

const at = perTest(openPartnershipAlone)
let server: Running
const email = 'nell.ortega@police.example'
const password = 'four quiet words together'

beforeEach(async () => {
  const { memberId, token } = await inviteMember(at.callerAs('manager'))
  await accept(at, token, { password, code: await codeOf(at, memberId) })
  server = await startServer({
    config: { ...testConfig, publicUrl: 'http://127.0.0.1' },
    database: at.database,
    now: () => at.clock.now,
  })
})
afterEach(() => server.close())

const call = (path: string, body: object | undefined, cookie = '') =>
  callOverHttp(`${server.url}${path}`, body, cookie)
const signIn = () => call('/api/auth/sign-in/email', { email, password })
const second = (challenge: string, code: string) => call('/api/auth/sign-in/factor', { challenge, code })
const act = (procedure: string, input: object, cookie: string) =>
  call(`/trpc/${at.slug}/account.${procedure}`, input, cookie)
const read = (procedure: string, cookie: string) => call(`/trpc/${at.slug}/${procedure}`, undefined, cookie)
const later = (seconds: number) => {
  at.clock.now = new Date(Date.parse(at.clock.now) + seconds * 1000).toISOString()
}

/** What an app shows, by RFC 6238. */
function codeNow(secret: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret.replace(/=+$/, '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.parse(at.clock.now) / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

async function enrol() {
  const { cookie } = await signIn()
  const started = await act('startFactor', { current: password }, cookie)
  expect(started.json.address).toContain('otpauth://totp/Roundtable')
  const { secret } = started.json
  const confirmed = await act('confirmFactor', { code: codeNow(secret) }, cookie)
  expect(confirmed.status).toBe(200)
  return { secret, cookie, recoveryCodes: confirmed.json.recoveryCodes as string[] }
}

describe('a second factor', () => {
  it('is asked for after the password, from its first code on; no code counts twice', async () => {
    const { secret } = await enrol()
    const stored = JSON.stringify(await at.database.db.selectFrom('secondFactor').selectAll().execute())
    expect(stored).not.toContain(secret)
    later(30)
    const first = await signIn()
    expect(first.json).toEqual({ signedIn: false, challenge: expect.any(String) })
    expect(first.cookie).toBe('')
    const { challenge } = first.json
    expect((await second(challenge, '000000')).status).toBe(400)
    const code = codeNow(secret)
    const entered = await second(challenge, code)
    expect(entered.status).toBe(200)
    expect((await read('account.get', entered.cookie)).json.factor).toMatchObject({
      isOn: true,
      recoveryLeft: 10,
    })
    expect((await second(challenge, code)).status).toBe(400)
  })

  it('has recovery codes, each of which counts once', async () => {
    const { recoveryCodes } = await enrol()
    expect(recoveryCodes).toHaveLength(10)
    const { challenge } = (await signIn()).json
    const [code = ''] = recoveryCodes
    expect((await second(challenge, code.toLowerCase())).status).toBe(200)
    expect((await second(challenge, code)).status).toBe(400)
  })

  it('outlives a new secret of the installation that names the one before; without it a recovery code enters', async () => {
    const { secret, recoveryCodes } = await enrol()
    const restart = async (config: Partial<typeof testConfig>) => {
      await server.close()
      const whole = { ...testConfig, publicUrl: 'http://127.0.0.1', ...config }
      server = await startServer({ config: whole, database: at.database, now: () => at.clock.now })
    }
    const [first, other] = [
      'a-second-secret-of-the-tests-and-of-nothing',
      'a-third-secret-of-the-tests-and-nothing-else',
    ]
    await restart({ authSecret: first })
    later(30)
    const recovery = (await signIn()).json.challenge
    expect((await second(recovery, codeNow(secret))).status).toBe(400)
    expect((await second(recovery, recoveryCodes[0] ?? '')).status).toBe(200)
    await restart({ authSecret: first, authSecretBefore: testConfig.authSecret })
    expect((await second((await signIn()).json.challenge, codeNow(secret))).status).toBe(200)
    await restart({ authSecret: first })
    later(30)
    expect((await second((await signIn()).json.challenge, codeNow(secret))).status).toBe(200)
    await restart({ authSecret: other })
    later(30)
    expect((await second((await signIn()).json.challenge, codeNow(secret))).status).toBe(400)
  })

  it('waits five minutes for its code, and slows who guesses', async () => {
    const { secret } = await enrol()
    const { challenge } = (await signIn()).json
    later(301)
    expect((await second(challenge, codeNow(secret))).status).toBe(401)
    const again = (await signIn()).json.challenge
    const statuses: number[] = []
    for (let n = 0; n < 7; n += 1) statuses.push((await second(again, `00000${n}`)).status)
    expect(statuses.at(-1)).toBe(429)
    expect((await second(`${at.person('manager')}${again.slice(36)}`, codeNow(secret))).status).toBe(401)
  })

  it('needs the password to be set up and to be taken away', async () => {
    const { cookie } = await enrol()
    expect((await act('endFactor', { current: 'not this one at all' }, cookie)).status).toBe(400)
    await at.callerAs('manager').member.requireFactor({ roles: ['contributor'] })
    const last = await act('endFactor', { current: password }, cookie)
    expect(last.json.error.message).toContain('this is your last')
    await at.callerAs('manager').member.requireFactor({ roles: [] })
    expect((await act('endFactor', { current: password }, cookie)).status).toBe(200)
    expect((await signIn()).json).toEqual({ signedIn: true })
  })
})

describe('a seat that asks for a second factor', () => {
  const ask = (roles: Role[]) => at.callerAs('manager').member.requireFactor({ roles })

  it('only enrols until its person has one, and shows all it did from then on', async () => {
    const { cookie } = await signIn()
    expect((await read('return.list', cookie)).status).toBe(200)
    await ask(['contributor'])
    const refused = await read('return.list', cookie)
    expect(refused.status).toBe(403)
    expect(JSON.stringify(refused.json)).toContain('asks for a second factor')
    const me = (await read('me.get', cookie)).json
    expect(me.may).toEqual(['be signed in'])
    expect(me.seats[0].mustEnrol).toBe(true)
    expect((await read('account.get', cookie)).json.factor).toMatchObject({ isOn: false, isAsked: true })
    const enrolled = await enrol()
    expect((await read('return.list', enrolled.cookie)).status).toBe(200)
    expect((await read('return.list', cookie)).status).toBe(403)
    expect((await at.callerAs('manager').member.factorRoles()).roles).toEqual(['contributor'])
  })

  it('asks nobody whose role does not', async () => {
    await ask(['manager'])
    expect((await read('return.list', (await signIn()).cookie)).status).toBe(200)
    await expect(at.callerAs('manager').goal.list()).rejects.toThrow('asks for a second factor')
  })
})
