import { describe, expect, it } from 'vitest'
import { openBrowser, type TestBrowser } from '../../support/make/browser.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openProviderPartnership } from '../../support/make/provider-partnership.ts'

const at = perTest(openProviderPartnership)
const page = '/smallborough/account'

async function nellSignedIn() {
  const provider = await at.openProvider('police')
  await at.putInForce('police', provider)
  const nell = await at.join('police', provider, 'nell')
  const send = async (procedure: string, input?: object) => {
    const { status, json } = await nell.browser.send(`${at.url}/trpc/${at.slug}/${procedure}`, input)
    return { status, json: JSON.parse(JSON.stringify(json)) }
  }
  const account = async () => (await send('account.get')).json.result.data
  return { provider, nell, send, account }
}
const outcomeIn = async (browser: TestBrowser) => (await at.outcome(browser))?.refused

describe('who signs in through their agency', () => {
  it('sets up a second factor once the agency says anew that it is still them', async () => {
    const { provider, nell, send, account } = await nellSignedIn()
    expect(await account()).toMatchObject({
      ...{ proof: 'provider', isProven: false, hasPassword: false, signsInAt: 'Smallborough Police' },
    })
    const refused = await send('account.startFactor', { current: '' })
    expect([refused.status, refused.json.error.message]).toEqual([
      422,
      'Sign in through your agency once more first: it says whether it is still you who sits here.',
    ])
    provider.signInAs('another', { email: 'other@police.example' })
    nell.browser.jarOf(provider.issuer).clear()
    expect(await at.go(nell.browser, { confirm: page })).toBe(page)
    expect(await outcomeIn(nell.browser)).toMatch(/not known here yet/)
    expect((await account()).isProven).toBe(false)

    nell.browser.jarOf(provider.issuer).clear()
    provider.signInAs('nell', { email: nell.email })
    expect(await at.go(nell.browser, { confirm: page })).toBe(page)
    expect(await account()).toMatchObject({ proof: 'provider', isProven: true })
    expect((await send('account.startFactor', { current: '' })).status).toBe(200)
    at.clock.now = new Date(Date.parse(at.clock.now) + 16 * 60_000).toISOString()
    expect((await account()).isProven).toBe(false)
    expect((await send('account.startFactor', { current: '' })).status).toBe(422)
  })

  it('makes no passkey and no password, which would open nothing', async () => {
    const { nell, send } = await nellSignedIn()
    await at.go(nell.browser, { confirm: page })
    const passkey = await send('passkey.start', { name: 'My phone', current: '' })
    expect(passkey.json.error.message).toContain('would open no seat of yours')
    const password = await send('account.changePassword', {
      current: '',
      password: 'four quiet words together',
    })
    expect(password.json.error.message).toContain('have no password here')
  })

  it('is asked for nothing anew where nobody is signed in, or leads elsewhere', async () => {
    const { nell } = await nellSignedIn()
    const start = (browser: TestBrowser, confirm: string) =>
      browser.send(`${at.url}/api/sso/start`, { confirm })
    expect((await start(openBrowser(), page)).status).toBe(401)
    expect((await start(nell.browser, 'https://evil.example')).status).toBe(401)
    expect((await start(await at.browserOf('manager'), page)).status).toBe(401)
  })
})
