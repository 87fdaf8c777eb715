import { serveApp } from '../server/served-partnership.ts'
import { openBrowser, type TestBrowser } from './browser.ts'
import {
  clientSecret,
  openIdentityProvider,
  type ProviderAccount,
  type TestProvider,
} from './identity-provider.ts'
import { accept, codeOf, inviteMember, newcomer } from './member.ts'
import { openPartnershipAlone, testConfig } from './partnership.ts'

export type Setting = {
  tenantClaim: string
  tenants: string[]
  domains: string[]
  factorValues: string[]
}

/** The small partnership over HTTP, in which agencies have providers of their own. */
export async function openProviderPartnership() {
  const at = await openPartnershipAlone()
  const served = await serveApp(at.services)
  const opened: { close: () => Promise<void> }[] = []
  at.services.config = { ...testConfig, publicUrl: served.url, internalProviders: [] }
  const admit = (host: string) => {
    const { config } = at.services
    at.services.config = { ...config, internalProviders: [...config.internalProviders, host] }
  }

  /** A provider of this agency, which nobody has set up here yet. */
  async function openProvider(agency: string, how: { refreshes?: boolean } = {}): Promise<TestProvider> {
    const provider = await openIdentityProvider({
      returnAddress: `${served.url}/api/sso/callback/${at.agency(agency)}`,
      logoutAddress: `${served.url}/api/sso/logout`,
      ...how,
    })
    opened.push(provider)
    admit(provider.host)
    return provider
  }

  const settingOf = (agency: string, issuer: string) => ({
    agencyCode: agency,
    issuer,
    clientId: 'roundtable',
    clientSecret,
    tenantClaim: '',
    tenants: [],
    domains: [`${agency}.example`],
    factorValues: [],
  })

  /** Set up by one keeper, not tried yet. */
  async function prepare(
    agency: string,
    { issuer, ...changes }: { issuer: string } & Partial<Setting>,
  ): Promise<string> {
    const { partnershipId } = at
    const setting = { ...settingOf(agency, issuer), ...changes }
    for (const domain of setting.domains) {
      await at.database.db
        .insertInto('agencyMailDomain')
        .values({
          partnershipId,
          agencyId: at.agency(agency),
          domain,
          listedAt: at.clock.now,
          listedBy: null,
        })
        .onConflict((on) => on.doNothing())
        .execute()
    }
    return (await at.callerAs('manager').identityProvider.setUp(setting)).id
  }

  const providerNow = async (id: string) => {
    const { providers } = await at.callerAs('administrator').identityProvider.list()
    const found = providers.find((each) => each.id === id)
    if (found === undefined) throw new Error('There is no such provider.')
    return found
  }

  /** A browser in which somebody of the partnership is signed in. */
  async function browserOf(key: string): Promise<TestBrowser> {
    const browser = openBrowser()
    const cookie = await at.cookieOf(key)
    browser.jarOf(served.url).set('roundtable-session', cookie.slice(cookie.indexOf('=') + 1))
    return browser
  }

  const isOurPage = (url: string) =>
    url.startsWith(served.url) && !new URL(url).pathname.startsWith('/api/sso/callback')

  /** Out to the provider and back; answers the page one lands on, without its host. */
  async function go(browser: TestBrowser, starting: object): Promise<string> {
    const { json, status, text } = await browser.send(`${served.url}/api/sso/start`, starting)
    if (status !== 200) throw new Error(text)
    const landed = await browser.follow((json as { url: string }).url, isOurPage)
    return landed.slice(served.url.length)
  }

  const outcome = async (browser: TestBrowser) =>
    (await browser.send(`${served.url}/api/sso/outcome`)).json as {
      refused: string | null
      sentences: { sentence: string; isGood: boolean }[]
    } | null

  async function tryOut(id: string, by = 'manager') {
    const browser = await browserOf(by)
    const page = await go(browser, { partnership: at.slug, trial: id })
    return { page, outcome: await outcome(browser) }
  }

  const confirm = async (id: string, by = 'administrator') =>
    at.callerAs(by).identityProvider.confirm({
      id,
      version: (await providerNow(id)).version,
      reason: 'We looked at it together.',
    })

  /** Set up, tried and confirmed: from now on the people of the agency sign in there. */
  async function putInForce(agency: string, provider: TestProvider, changes: Partial<Setting> = {}) {
    const id = await prepare(agency, { issuer: provider.issuer, ...changes })
    provider.signInAs('keeper', {
      name: 'A keeper',
      email: `keeper@${agency}.example`,
      email_verified: true,
    })
    await tryOut(id)
    await confirm(id)
    return id
  }

  /** Somebody of the agency who has opened their invitation through its provider. */
  async function join(
    agency: string,
    provider: TestProvider,
    subject: string,
    account: ProviderAccount = {},
  ) {
    const email = `${subject}@${agency}.example`
    const invited = await inviteMember(at.callerAs('manager'), { ...newcomer, agencyCode: agency, email })
    provider.signInAs(subject, { name: subject, email, email_verified: true, ...account })
    const browser = openBrowser()
    const page = await go(browser, { invitation: invited.token })
    return { ...invited, email, browser, page }
  }

  /** Somebody who has had a password from before. */
  async function joinByPassword(agency: string, email: string) {
    const invited = await inviteMember(at.callerAs('manager'), { ...newcomer, agencyCode: agency, email })
    return accept(at, invited.token, { password, code: await codeOf(at, invited.memberId) })
  }

  const me = async (browser: TestBrowser) =>
    (await browser.send(`${served.url}/trpc/${at.slug}/me.get`)) as { status: number; json: unknown }

  const close = async () => {
    await served.close()
    for (const each of opened) await each.close()
    await at.close()
  }
  return {
    ...at,
    url: served.url,
    admit,
    openProvider,
    prepare,
    providerNow,
    browserOf,
    go,
    outcome,
    tryOut,
    confirm,
    putInForce,
    join,
    joinByPassword,
    me,
    close,
  }
}

export const password = 'four quiet words together'
