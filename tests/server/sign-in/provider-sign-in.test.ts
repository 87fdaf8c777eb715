import { hashOf } from '@roundtable/server/base/token-hash.ts'
import { encrypt } from '@roundtable/server/provider/provider-client.ts'
import { plainCode } from '@roundtable/shared/member/invitation-code.ts'
import { describe, expect, it } from 'vitest'
import { openBrowser } from '../../support/make/browser.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openProviderPartnership, password } from '../../support/make/provider-partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openProviderPartnership)
const later = (minutes: number) => {
  at.clock.now = new Date(Date.parse(at.clock.now) + minutes * 60_000).toISOString()
}

describe('the provider of an agency', () => {
  it('is set up, tried without binding anything, and put in force by another keeper', async () => {
    const provider = await at.openProvider('police')
    const id = await at.prepare('police', { issuer: provider.issuer, tenantClaim: 'tid', tenants: ['own'] })
    const stored = await at.database.db.selectFrom('identityProvider').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(stored)).not.toContain('between the provider')
    expect(JSON.stringify(await at.callerAs('manager').identityProvider.list())).not.toContain('ecret')
    expect((await refusal(at.confirm(id))).sentence).toMatch(/try it first/)

    provider.signInAs('someone', { name: 'Max', email: 'max@police.example', tid: 'elsewhere' })
    const foreign = await at.tryOut(id)
    expect(foreign.page).toBe(`/${at.slug}/sign-in-providers`)
    expect(foreign.outcome?.sentences.filter(({ isGood }) => !isGood).map((each) => each.sentence)).toContain(
      'Your tenant (tid) is elsewhere, which is not listed: you would be refused.',
    )
    expect((await at.providerNow(id)).state).toBe('prepared')

    provider.signInAs('other', {
      name: 'Max',
      email: 'max@police.example',
      email_verified: true,
      tid: 'own',
      amr: ['mfa'],
    })
    const { outcome } = await at.tryOut(id)
    expect(outcome?.sentences.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        'Your e-mail address there is max@police.example.',
        'It says that this address is yours.',
      ]),
    )
    const bound = at.database.db
      .selectFrom('credential')
      .selectAll()
      .where('accountId', 'in', ['someone', 'other'])
    expect(await bound.execute()).toEqual([])
    expect((await at.providerNow(id)).state).toBe('tried')

    const waitsFor = async (key: string) =>
      (await at.callerAs(key).me.waiting()).items.map(({ title }) => title)
    expect(await waitsFor('administrator')).toContain('Sign-in of Smallborough Police')
    expect((await waitsFor('manager')).join()).not.toContain('Sign-in of')
    expect((await refusal(at.confirm(id, 'manager'))).sentence).toBe(
      'You set this provider up: it takes a second keeper.',
    )
    await at.confirm(id)
    expect(await at.providerNow(id)).toMatchObject({ state: 'in-force', confirmedBy: expect.any(String) })
    expect((await eventsOn(at, id)).map(({ action }) => action)).toEqual([
      'identity-provider.set-up',
      'identity-provider.tried',
      'identity-provider.confirmed',
    ])
  })

  it('that other organisations share is not tried while no tenants are listed, and the page says why', async () => {
    const provider = await at.openProvider('police')
    const id = await at.prepare('police', { issuer: provider.issuer })
    provider.signInAs('someone', { name: 'Max', email: 'max@police.example', tid: 'own' })
    const { outcome } = await at.tryOut(id)
    expect(outcome?.sentences.filter(({ isGood }) => !isGood).map(({ sentence }) => sentence)).toContainEqual(
      expect.stringMatching(/^Other organisations sign in .* yours \(tid\) is own, and you list no tenants/),
    )
    expect((await at.providerNow(id)).state).toBe('prepared')
    provider.signInAs('another', { name: 'Max', email: 'max@police.example' })
    await at.tryOut(id)
    expect((await at.providerNow(id)).state).toBe('tried')
  })

  it('signs in who was invited, by issuer and subject; the session is new and rests on it', async () => {
    const provider = await at.openProvider('police')
    await at.putInForce('police', provider)
    const nell = await at.join('police', provider, 'nell')
    expect(nell.page).toBe(`/${at.slug}`)
    expect((await at.me(nell.browser)).status).toBe(200)

    const browser = openBrowser()
    expect(await at.go(browser, { email: 'anybody@police.example', from: '/smallborough/returns' })).toBe(
      '/smallborough/returns',
    )
    expect((await at.me(browser)).status).toBe(200)
    const sessions = await at.database.db.selectFrom('providerSession').selectAll().execute()
    expect(sessions.map(({ subject }) => subject)).toEqual(['nell', 'nell'])
    for (const { refreshToken } of sessions) expect(refreshToken).toMatch(/^\S{40,}$/)
  })

  it('ends a session that began by a password, and the password opens nothing but the way to the provider', async () => {
    const email = 'bo@police.example'
    await at.joinByPassword('police', email)
    const provider = await at.openProvider('police')
    const before = openBrowser()
    await before.send(`${at.url}/api/auth/sign-in/email`, { email, password })
    expect((await at.me(before)).status).toBe(200)
    await at.putInForce('police', provider)
    expect((await at.me(before)).status).toBe(401)

    const browser = openBrowser()
    const answer = await browser.send(`${at.url}/api/auth/sign-in/email`, { email, password })
    const { connect } = answer.json as { connect: { token: string; sentence: string } }
    expect(answer.json).toMatchObject({ signedIn: false })
    expect(connect.sentence).toBe(
      'The people of Smallborough Police have no password here: they sign in through their agency.',
    )
    provider.signInAs('bo-at-police', { email: 'somebody-else@police.example' })
    await at.go(browser, { connect: connect.token })
    expect((await at.outcome(browser))?.refused).toMatch(/not the one you were invited with/)
    const own = openBrowser()
    provider.signInAs('bo-at-police', { email })
    expect(await at.go(own, { connect: connect.token })).toBe('/')
    expect((await at.me(own)).status).toBe(200)
    const again = await browser.send(`${at.url}/api/auth/sign-in/email`, { email, password })
    expect(again.status).toBe(401)
    await browser.send(`${at.url}/api/account/forgotten`, { email })
    expect(await at.database.db.selectFrom('accountChange').selectAll().execute()).toEqual([])
  })

  it('leads by the domain of an address, and says the same whether there is an account', async () => {
    const provider = await at.openProvider('police')
    await at.putInForce('police', provider)
    const { browser } = await at.join('police', provider, 'nell')
    const find = async (email: string) => (await browser.send(`${at.url}/api/sso/find`, { email })).json
    expect(await find('nell@police.example')).toEqual(await find('nobody@police.example'))
    expect(await find('nell@police.example')).toEqual({ agencyName: 'Smallborough Police' })
    expect(await find('nell@elsewhere.example')).toEqual({ agencyName: null })
  })

  it('is asked every 15 minutes whether somebody is still there; who is not is signed out', async () => {
    const provider = await at.openProvider('police')
    await at.putInForce('police', provider)
    const { browser } = await at.join('police', provider, 'nell')
    const tokenOf = async () =>
      (await at.database.db.selectFrom('providerSession').select('refreshToken').executeTakeFirstOrThrow())
        .refreshToken
    later(16)
    expect((await at.me(browser)).status).toBe(200)
    const held = await at.database.db.selectFrom('providerSession').selectAll().executeTakeFirstOrThrow()
    expect(held.provenAt).toBe(at.clock.now)
    expect(await tokenOf()).not.toBeNull()
    await provider.forgetEverybody()
    later(14)
    expect((await at.me(browser)).status).toBe(200)
    later(2)
    expect((await at.me(browser)).status).toBe(401)
    expect(await at.database.db.selectFrom('providerSession').selectAll().execute()).toEqual([])
  })

  it('that does not answer is waited for, for an hour', async () => {
    const provider = await at.openProvider('police')
    await at.putInForce('police', provider)
    const { browser } = await at.join('police', provider, 'nell')
    await provider.close()
    for (let passed = 0; passed < 60; passed += 20) {
      later(20)
      expect((await at.me(browser)).status).toBe(200)
    }
    later(20)
    expect((await at.me(browser)).status).toBe(401)
  })

  it('never stands between an administrator and their seat', async () => {
    const provider = await at.openProvider('council')
    const administrator = await at.browserOf('administrator')
    await at.database.db
      .updateTable('member')
      .set({ agencyId: at.agency('council') })
      .where('id', '=', at.member('administrator'))
      .execute()
    const manager = await at.browserOf('manager')
    await at.putInForce('council', provider)
    expect((await at.me(administrator)).status).toBe(200)
    expect((await at.me(manager)).status).toBe(401)
    const { way } = await at.callerAs('administrator').member.invite({
      ...{ name: 'Ada Quill', email: 'ada@council.example', agencyCode: 'council', role: 'administrator' },
      ...{ title: 'Systems', fromDay: '2026-11-23', untilDay: null },
    })
    expect(way).toBe('code')
  })

  it('is switched off with a reason; its people ask for a password then', async () => {
    const provider = await at.openProvider('police')
    const id = await at.putInForce('police', provider)
    const { browser } = await at.join('police', provider, 'nell')
    const { version } = await at.providerNow(id)
    expect(
      (await refusal(at.callerAs('manager').identityProvider.end({ id, version, reason: ' ' }))).fields?.[0],
    ).toEqual({ field: 'reason', sentence: 'Say why: it stays in the history.' })
    await at.callerAs('manager').identityProvider.end({ id, version, reason: 'We change our provider.' })
    expect((await at.me(browser)).status).toBe(401)
    expect((await browser.send(`${at.url}/api/sso/start`, { email: 'nell@police.example' })).status).toBe(422)
  })
})

describe('a second factor', () => {
  it('is Roundtable’s own after the provider, unless the provider’s counts', async () => {
    const provider = await at.openProvider('police')
    await at.putInForce('police', provider, { factorValues: ['mfa'] })
    const nell = await at.join('police', provider, 'nell')
    const { personId } = await at.database.db
      .selectFrom('member')
      .select('personId')
      .where('id', '=', nell.memberId)
      .executeTakeFirstOrThrow()
    const secret = await encrypt(at.services, 'a secret')
    const set = { personId, secret, createdAt: at.clock.now, confirmedAt: at.clock.now, lastStep: 0 }
    await at.database.db.insertInto('secondFactor').values(set).execute()
    const codeHash = hashOf(plainCode('K7QX-4M2P-9DBR'))
    await at.database.db.insertInto('recoveryCode').values({ personId, codeHash }).execute()

    const browser = openBrowser()
    expect(await at.go(browser, { email: nell.email, from: '/smallborough/returns' })).toBe(
      '/sign-in?with=factor',
    )
    expect((await at.me(browser)).status).toBe(401)
    const give = (code: string) => browser.send(`${at.url}/api/sso/factor`, { code })
    expect((await give('000000')).status).toBe(400)
    const given = await give('K7QX-4M2P-9DBR')
    expect(given.json).toEqual({ signedIn: true, from: '/smallborough/returns' })
    expect((await at.me(browser)).status).toBe(200)
    expect((await give('K7QX-4M2P-9DBR')).status).toBe(401)

    provider.signInAs('nell', { email: nell.email, amr: ['pwd', 'mfa'] })
    const counted = openBrowser()
    expect(await at.go(counted, { email: nell.email })).toBe('/')
    expect((await at.me(counted)).status).toBe(200)
  })
})

describe('another account at the provider', () => {
  it('is connected by two keepers alone, and the former one counts no more', async () => {
    const provider = await at.openProvider('police')
    await at.putInForce('police', provider)
    const nell = await at.join('police', provider, 'nell')
    provider.signInAs('nell-again', { email: nell.email, email_verified: true })
    const browser = openBrowser()
    await at.go(browser, { email: nell.email })
    expect((await at.outcome(browser))?.refused).toMatch(/not known here yet/)

    const seat = async () => {
      const seats = await at.callerAs('manager').member.list()
      return { version: seats.find(({ id }) => id === nell.memberId)?.version ?? 0, id: nell.memberId }
    }
    const offered = await at.callerAs('manager').member.offerPassword({ ...(await seat()), reason: 'Back.' })
    const change = offered.link.slice(offered.link.lastIndexOf('/') + 1)
    const own = at.callerAs('manager').member.vouchPassword({ ...(await seat()), reason: 'Back.' })
    expect((await refusal(own)).sentence).toBe('You gave the link: it takes a second keeper.')
    const { code } = await at
      .callerAs('administrator')
      .member.vouchPassword({ ...(await seat()), reason: 'We met.' })
    const start = (given: string) => browser.send(`${at.url}/api/sso/start`, { change, code: given })
    expect((await start('wrong')).status).toBe(400)
    await at.go(browser, { change, code })
    expect((await at.me(browser)).status).toBe(200)
    expect((await at.me(nell.browser)).status).toBe(401)
    provider.signInAs('nell', { email: nell.email })
    const former = openBrowser()
    await at.go(former, { email: nell.email })
    expect((await at.me(former)).status).toBe(401)
  })
})
