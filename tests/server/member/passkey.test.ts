import { type Running, startServer } from '@roundtable/server/main.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { accept, codeOf, inviteMember } from '../../support/make/member.ts'
import { openPartnershipAlone, testConfig } from '../../support/make/partnership.ts'
import { makeDevice } from '../../support/make/passkey.ts'
import { callOverHttp } from '../../support/server/call-over-http.ts'

const at = perTest(openPartnershipAlone)
let server: Running
const email = 'nell.ortega@police.example'
const password = 'four quiet words together'
const origin = 'https://roundtable.example'
const here = { origin, rpId: 'roundtable.example' }

beforeEach(async () => {
  const { memberId, token } = await inviteMember(at.callerAs('manager'))
  await accept(at, token, { password, code: await codeOf(at, memberId) })
  server = await startServer({
    config: { ...testConfig, publicUrl: origin },
    database: at.database,
    now: () => at.clock.now,
  })
})
afterEach(() => server.close())

const call = (path: string, body: object | undefined, cookie = '') =>
  callOverHttp(`${server.url}${path}`, body, cookie)
const signIn = async () => (await call('/api/auth/sign-in/email', { email, password })).cookie
const act = (procedure: string, input: object, cookie: string) =>
  call(`/trpc/${at.slug}/${procedure}`, input, cookie)
const read = (procedure: string, cookie: string) => call(`/trpc/${at.slug}/${procedure}`, undefined, cookie)
const challenge = async () => (await call('/api/auth/passkey/start', {})).json.challenge as string
const enter = (signed: object) => call('/api/auth/passkey/sign-in', signed)

async function add(cookie: string, device = makeDevice(here), name = 'My phone') {
  const started = await act('passkey.start', { name, current: password }, cookie)
  const added = await act('passkey.add', { name, ...device.create(started.json.challenge) }, cookie)
  return { device, started, added }
}
const passkeysOf = async (cookie: string) => (await read('account.get', cookie)).json.passkeys

describe('a passkey', () => {
  it('is added with the password, and signs its person in by itself', async () => {
    const cookie = await signIn()
    const wrong = await act('passkey.start', { name: 'My phone', current: 'not this one' }, cookie)
    expect(wrong.status).toBe(400)
    const { device, started, added } = await add(cookie)
    expect(started.json).toMatchObject({ rpId: 'roundtable.example', exclude: [] })
    expect(added.status).toBe(200)
    const entered = await enter(device.get(await challenge()))
    expect(entered.status).toBe(200)
    expect(await passkeysOf(entered.cookie)).toEqual([
      { id: expect.any(String), name: 'My phone', createdAt: at.clock.now, lastUsedAt: at.clock.now },
    ])
    expect((await add(cookie, device)).added.json.error.message).toContain('has a passkey here already')
  })

  it('counts for this address alone, with its holder there, once for each thing it is asked to sign', async () => {
    const { device } = await add(await signIn())
    const refused = [
      device.get(await challenge(), { origin: 'https://roundtable.example.evil.example' }),
      device.get(await challenge(), { rpId: 'evil.example' }),
      device.get(await challenge(), { isVerified: false }),
      device.get('bm9ib2R5IGFza2VkIHRoaXM'),
      makeDevice(here).get(await challenge()),
      {
        ...device.get(await challenge()),
        userHandle: Buffer.from(at.person('manager')).toString('base64url'),
      },
    ]
    for (const signed of refused) expect((await enter(signed)).status).toBe(422)
    const asked = await challenge()
    expect((await enter(device.get(asked))).status).toBe(200)
    expect((await enter(device.get(asked))).status).toBe(422)
    const late = await challenge()
    at.clock.now = new Date(Date.parse(at.clock.now) + 301_000).toISOString()
    expect((await enter(device.get(late))).status).toBe(422)
  })

  it('that counts backwards, as a copy would, is refused', async () => {
    const { device } = await add(await signIn())
    expect((await enter(device.get(await challenge(), { counter: 7 }))).status).toBe(200)
    expect((await enter(device.get(await challenge(), { counter: 7 }))).status).toBe(422)
    expect((await enter(device.get(await challenge(), { counter: 8 }))).status).toBe(200)
  })

  it('is not added where another was asked, from another site or without its holder', async () => {
    const cookie = await signIn()
    const name = 'My phone'
    const start = async () => (await act('passkey.start', { name, current: password }, cookie)).json.challenge
    const device = makeDevice(here)
    const refused = [
      device.create(await challenge()),
      device.create(await start(), { origin: 'https://evil.example' }),
      device.create(await start(), { isVerified: false }),
    ]
    for (const made of refused) {
      expect((await act('passkey.add', { name, ...made }, cookie)).status).toBe(422)
    }
    expect(await passkeysOf(cookie)).toEqual([])
  })

  it('is named and taken away by its person alone; ten are enough', async () => {
    const cookie = await signIn()
    await add(cookie)
    const row = await at.database.db.selectFrom('passkey').selectAll().executeTakeFirstOrThrow()
    const others = Array.from({ length: 9 }, (_, n) => ({
      ...row,
      id: `other ${n}`,
      credentialId: `other ${n}`,
    }))
    await at.database.db.insertInto('passkey').values(others).execute()
    expect((await add(cookie)).started.json.error.message).toContain('You have 10 passkeys')
    const { id } = row
    await expect(at.callerAs('manager').passkey.rename({ id, name: 'Mine' })).rejects.toThrow(
      'no such passkey',
    )
    expect((await act('passkey.rename', { id, name: 'Old phone' }, cookie)).status).toBe(200)
    expect((await passkeysOf(cookie))[0].name).toBe('Old phone')
    expect((await act('passkey.remove', { id, current: 'not this one' }, cookie)).status).toBe(400)
    expect((await act('passkey.remove', { id, current: password }, cookie)).status).toBe(200)
    expect(await passkeysOf(cookie)).toHaveLength(9)
  })

  it('goes with the password where two keepers set that anew', async () => {
    const { device } = await add(await signIn())
    const seat = async () => {
      const found = (await at.callerAs('manager').member.list()).find(({ name }) => name === 'Nell Ortega')
      return { id: found?.id ?? '', version: found?.version ?? 0, reason: 'The phone is lost.' }
    }
    const { link } = await at.callerAs('manager').member.offerPassword(await seat())
    const { code } = await at.callerAs('administrator').member.vouchPassword(await seat())
    const token = link.slice(link.lastIndexOf('/') + 1)
    const change = { token, code, password: 'another four quiet words' }
    expect((await call('/api/account/change', change)).status).toBe(200)
    expect((await enter(device.get(await challenge()))).status).toBe(422)
  })
})

describe('a seat that asks for a second factor', () => {
  const ask = (roles: Role[]) => at.callerAs('manager').member.requireFactor({ roles })

  it('takes a passkey for one; the password alone opens it no more', async () => {
    await ask(['contributor'])
    const cookie = await signIn()
    expect((await read('return.list', cookie)).status).toBe(403)
    const { device } = await add(cookie)
    expect((await read('return.list', cookie)).status).toBe(200)
    const entered = await enter(device.get(await challenge()))
    expect((await read('return.list', entered.cookie)).status).toBe(200)
    const byPassword = await signIn()
    expect((await read('return.list', byPassword)).status).toBe(403)
    const further = await act('passkey.start', { name: 'Mine', current: password }, byPassword)
    expect(further.json.error.message).toContain('began without your second factor')
    const app = await act('account.startFactor', { current: password }, byPassword)
    expect(app.json.error.message).toContain('began without your second factor')
  })

  it('keeps its last factor', async () => {
    await ask(['contributor'])
    const cookie = await signIn()
    await add(cookie)
    await add(cookie)
    const [first, second] = await passkeysOf(cookie)
    const remove = (id: string) => act('passkey.remove', { id, current: password }, cookie)
    expect((await remove(first.id)).status).toBe(200)
    expect((await remove(second.id)).json.error.message).toContain('this is your last')
    await ask([])
    expect((await remove(second.id)).status).toBe(200)
  })
})
