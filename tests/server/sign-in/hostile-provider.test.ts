import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser, type TestBrowser } from '../../support/make/browser.ts'
import { openHostileProvider } from '../../support/make/hostile-provider.ts'
import type { TestProvider } from '../../support/make/identity-provider.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { inviteMember, newcomer } from '../../support/make/member.ts'
import { openProviderPartnership } from '../../support/make/provider-partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

type Hostile = Awaited<ReturnType<typeof openHostileProvider>>

const at = perFile(openProviderPartnership)
let honest: TestProvider
let hostile: Hostile
let hostileId = ''
let mallory = ''

const there = { claims: { email: 'mallory@icb.example', email_verified: true } }

/** Police has an honest provider, health one whose keeper lies. */
beforeEach(async () => {
  if (hostileId !== '') return hostile.lie(there)
  honest = await at.openProvider('police')
  await at.putInForce('police', honest)
  await at.join('police', honest, 'nell')
  hostile = await openHostileProvider()
  at.admit(hostile.host)
  hostileId = await at.prepare('icb', { issuer: hostile.issuer })
  hostile.lie(there)
  await at.tryOut(hostileId)
  await at.confirm(hostileId)
  const invited = await inviteMember(at.callerAs('manager'), {
    ...newcomer,
    agencyCode: 'icb',
    email: 'mallory@icb.example',
  })
  await at.go(openBrowser(), { invitation: invited.token })
  mallory = invited.memberId
})
afterEach(() => hostile.lie(there))

const signIn = async (browser: TestBrowser = openBrowser()) => {
  const page = await at.go(browser, { email: 'mallory@icb.example' })
  return { page, browser, status: (await at.me(browser)).status, outcome: await at.outcome(browser) }
}
const distrusted = /cannot be trusted/
const seconds = Math.floor(Date.now() / 1000)

describe('a provider that lies', () => {
  it('signs in its own people where it tells the truth', async () => {
    expect(mallory).not.toBe('')
    expect(await signIn()).toMatchObject({ page: '/', status: 200 })
  })

  it.each([
    ['an hour ago', { auth_time: seconds - 3600 }],
    ['in an hour', { auth_time: seconds + 3600 }],
    ['at a time that is no number', { auth_time: 'now' }],
    ['at no time', { auth_time: null }],
  ])('does not show anew who sits there with a sign-in %s', async (_when, spoiled) => {
    const { browser } = await signIn()
    const page = '/smallborough/account'
    const isProven = async () => {
      const { json } = await browser.send(`${at.url}/trpc/${at.slug}/account.get`)
      return JSON.parse(JSON.stringify(json)).result.data.isProven
    }
    hostile.lie({ claims: { ...there.claims, ...spoiled } })
    await at.go(browser, { confirm: page })
    expect(await isProven()).toBe(false)
    hostile.lie({ claims: { ...there.claims, auth_time: seconds } })
    await at.go(browser, { confirm: page })
    expect(await isProven()).toBe(true)
  })

  it.each([
    ['of another issuer', { claims: { iss: 'https://login.example.org' } }],
    ['for another client', { claims: { aud: 'another' } }],
    ['for several clients and none named', { claims: { aud: ['roundtable', 'another'], azp: 'another' } }],
    ['with a nonce of another sign-in', { claims: { nonce: 'of yesterday' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['that has ended', { claims: { exp: seconds - 600, iat: seconds - 900 } }],
    ['without a subject', { claims: { sub: undefined } }],
    ['signed by nobody', { by: 'nobody' }],
    ['signed with another key', { by: 'another' }],
    ['signed with a secret', { by: 'secret' }],
  ] as const)('gets nobody in by a token %s', async (_how, spoiled) => {
    hostile.lie(spoiled)
    const { page, status, outcome } = await signIn()
    expect({ page, status }).toEqual({ page: '/sign-in', status: 401 })
    expect(outcome?.refused).toMatch(distrusted)
  })

  it('gets nobody in under the subject of another provider', async () => {
    hostile.lie({ claims: { sub: 'nell', email: 'nell@police.example', email_verified: true } })
    const { status, outcome } = await signIn()
    expect(status).toBe(401)
    expect(outcome?.refused).toMatch(/not known here yet/)
  })

  it('opens no invitation with the address of another agency’s person', async () => {
    const invite = (email: string) =>
      inviteMember(at.callerAs('manager'), { ...newcomer, agencyCode: 'icb', email, name: 'Somebody' })
    hostile.lie({ claims: { sub: 'thief', email: 'una@police.example', email_verified: true } })
    const foreign = await invite('una@police.example')
    expect(foreign.way).toBe('code')
    const known = await invite('nell@police.example')
    const browser = openBrowser()
    const answer = await browser.send(`${at.url}/api/sso/start`, { invitation: known.token })
    expect(answer.status).toBe(400)
    const own = await invite('tess@icb.example')
    hostile.lie({ claims: { sub: 'thief', email: 'tess@icb.example' } })
    expect(await at.go(browser, { invitation: own.token })).toBe(`/invitation/${own.token}`)
    expect((await at.outcome(browser))?.refused).toMatch(/not the one you were invited with/)
    hostile.lie({ claims: { email: 'tess@icb.example', email_verified: true } })
    await at.go(browser, { invitation: own.token })
    expect((await at.outcome(browser))?.refused).toMatch(/belongs to somebody else here/)
  })

  it('does not answer in the place of another: state, address of return and issuer go together', async () => {
    const browser = openBrowser()
    const police = (await browser.send(`${at.url}/api/sso/start`, { email: 'x@police.example' })).json as {
      url: string
    }
    const state = new URL(police.url).searchParams.get('state') ?? ''
    const callback = (agency: string, query: Record<string, string>) =>
      browser.send(`${at.url}/api/sso/callback/${at.agency(agency)}?${new URLSearchParams(query)}`)
    const before = hostile.posts()
    expect((await callback('icb', { code: 'any', state })).location).toBe('/sign-in')
    expect((await at.outcome(browser))?.refused).toMatch(distrusted)
    const again = (await browser.send(`${at.url}/api/sso/start`, { email: 'x@police.example' })).json as {
      url: string
    }
    const second = new URL(again.url).searchParams.get('state') ?? ''
    await callback('police', { code: 'any', state: second, iss: hostile.issuer })
    expect((await at.outcome(browser))?.refused).toMatch(distrusted)
    expect(hostile.posts()).toBe(before)
  })

  it('cannot finish in one browser what was begun in another, nor twice', async () => {
    const attacker = openBrowser()
    const { url } = (await attacker.send(`${at.url}/api/sso/start`, { email: 'x@icb.example' })).json as {
      url: string
    }
    const callback = await attacker.follow(url, (next) => next.startsWith(at.url))
    const victim = openBrowser()
    expect((await victim.send(callback)).location).toBe('/sign-in')
    expect((await at.me(victim)).status).toBe(401)
    expect((await at.outcome(victim))?.refused).toMatch(/begun in another window/)
    expect((await attacker.send(callback)).location).toBe('/')
    expect((await attacker.send(callback)).location).toBe('/sign-in')
  })

  it('sends nobody off to another site, and leaves no session that was there before', async () => {
    const browser = await at.browserOf('chair')
    const before = browser.jarOf(at.url).get('roundtable-session')
    for (const from of ['https://evil.example', '//evil.example', '/\\evil.example', '/a b']) {
      expect(await at.go(browser, { email: 'mallory@icb.example', from })).toBe('/')
    }
    expect(browser.jarOf(at.url).get('roundtable-session')).not.toBe(before)
    const stale = await at.browserOf('elected-member')
    stale.jarOf(at.url).set('roundtable-session', before ?? '')
    expect((await at.me(stale)).status).toBe(401)
  })

  it('opens the seats of its own agency alone, whoever else sits on the same account', async () => {
    const { db } = at.database
    const { personId } = await db
      .selectFrom('member')
      .select('personId')
      .where('id', '=', mallory)
      .executeTakeFirstOrThrow()
    await db
      .insertInto('member')
      .values({
        partnershipId: at.partnershipId,
        id: at.services.newId(),
        personId,
        agencyId: at.agency('police'),
        role: 'contributor',
        title: 'Analyst',
        fromDay: '2020-04-01',
        untilDay: null,
        version: 1,
        recordedAt: at.clock.now,
        confirmedAt: null,
      } as never)
      .execute()
    const { browser } = await signIn()
    const { json } = await at.me(browser)
    const told = JSON.stringify(json)
    expect(told).toContain('"agencyCode":"icb"')
    expect(told).not.toContain('"agencyCode":"police"')
  })

  it('is not followed to another address, nor asked at one inside that nobody has named', async () => {
    const inside = { ...(await at.callerAs('manager').identityProvider.list()).agencies[0] }
    expect(inside.returnAddress).toContain('/api/sso/callback/')
    for (const issuer of [
      'http://127.0.0.1:9',
      'https://127.0.0.1:9',
      'https://10.0.0.1',
      'https://[::1]',
      'https://169.254.169.254',
    ]) {
      expect((await refusal(at.prepare('council', { issuer }))).fields?.[0]?.field).toBe('issuer')
    }
    const secret = await openHostileProvider()
    hostile.lie({ redirect: `${secret.issuer}/keys` })
    expect((await signIn()).outcome?.refused).toMatch(distrusted)
    expect(secret.asked).toEqual([])
    const metadata = { jwks_uri: `${secret.issuer}/keys`, token_endpoint: `${secret.issuer}/token` }
    const liar = await openHostileProvider()
    at.admit(liar.host)
    liar.lie({ metadata })
    const { outcome } = await at.tryOut(await at.prepare('council', { issuer: liar.issuer }))
    expect(outcome?.refused).toMatch(distrusted)
    expect(secret.asked).toEqual([])
    await secret.close()
    await liar.close()
  })

  it('that takes the domain of another agency is not put in force', async () => {
    const rival = await openHostileProvider()
    at.admit(rival.host)
    const id = await at.prepare('council', { issuer: rival.issuer, domains: ['police.example'] })
    await at.tryOut(id)
    expect((await refusal(at.confirm(id))).sentence).toMatch(/led to the provider of another agency already/)
    await rival.close()
  })
})

describe('a logout token', () => {
  const post = (token: string) =>
    fetch(`${at.url}/api/sso/logout`, { method: 'POST', body: new URLSearchParams({ logout_token: token }) })

  it.each([
    ['of another issuer', { iss: 'https://login.example.org' }, {}],
    ['for another client', { aud: 'another' }, {}],
    ['that is old', { iat: seconds - 4000, exp: seconds + 100 }, {}],
    ['without a moment', { iat: undefined }, {}],
    ['without a number', { jti: undefined }, {}],
    ['with a nonce', { nonce: 'any' }, {}],
    ['without its event', { events: {} }, {}],
    ['about nobody', { sub: undefined }, {}],
    ['that is no logout token', {}, { type: 'at+jwt' }],
    ['signed by nobody', {}, { by: 'nobody' }],
    ['signed with another key', {}, { by: 'another' }],
    ['signed with a secret', {}, { by: 'secret' }],
  ] as const)('%s ends nothing', async (_how, changes, how) => {
    const { browser } = await signIn()
    const answer = await post(await hostile.logoutToken(changes, how))
    expect(answer.status).toBe(400)
    expect((await at.me(browser)).status).toBe(200)
  })

  it('ends the sessions of its subject at this provider, once', async () => {
    const nell = openBrowser()
    await at.go(nell, { email: 'nell@police.example' })
    const { browser } = await signIn()
    const foreign = await hostile.logoutToken({ sub: 'nell' })
    expect((await post(foreign)).status).toBe(200)
    expect((await at.me(nell)).status).toBe(200)
    const token = await hostile.logoutToken()
    expect((await post(token)).status).toBe(200)
    expect((await at.me(browser)).status).toBe(401)
    const again = await signIn()
    expect((await post(token)).status).toBe(400)
    expect((await at.me(again.browser)).status).toBe(200)
  })

  it('of a real provider ends the session there and here', async () => {
    const nell = openBrowser()
    await at.go(nell, { email: 'nell@police.example' })
    expect((await at.me(nell)).status).toBe(200)
    const held = await at.database.db
      .selectFrom('providerSession')
      .select('providerSid')
      .where('subject', '=', 'nell')
      .orderBy('checkedAt')
      .execute()
    for (const { providerSid } of held) await honest.tellThatLeft('nell', providerSid ?? '')
    expect((await at.me(nell)).status).toBe(401)
  })
})
