import type { Page } from 'playwright-core'
import { invitation, typeCode } from './invited.ts'

type Seen = { isOn: boolean }
/** The page of the account as somebody with a password sees it, where mail goes out. */
const accountWith =
  ({ isOn }: Seen) =>
  async (page: Page): Promise<string> => {
    await page.route('**/account.get*', async (route) => {
      const response = await route.fetch()
      const { result } = await response.json()
      const factor = { isOn, recoveryLeft: 10, isAsked: false }
      const [id, at] = ['018f0000-0000-7000-8000-000000000000', '2026-11-20T09:00:00.000Z']
      const passkeys = [{ id, name: 'My phone', createdAt: at, lastUsedAt: null }]
      const data = { ...result.data, mails: true, hasPassword: true, proof: 'password', factor, passkeys }
      await route.fulfill({ response, json: { result: { data } } })
    })
    return `/northmere/account?state=${isOn}`
  }

const address = 'otpauth://totp/Roundtable:a@b.example?secret=MFRGGZDFMZTWQ2LK&issuer=Roundtable'
async function startFactor(page: Page): Promise<void> {
  const json = { result: { data: { address, secret: 'MFRGGZDFMZTWQ2LK' } } }
  await page.route('**/account.startFactor*', (route) => route.fulfill({ json }))
  await page.getByRole('button', { name: 'Set up a second factor' }).click()
  await page.getByLabel('Your password').fill('four quiet words together')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('Code that the app shows').waitFor()
}

async function forgottenByMail(page: Page): Promise<string> {
  await page.route('**/api/account/ways', (route) => route.fulfill({ json: { mails: true } }))
  return '/password'
}

async function passwordByCode(page: Page): Promise<string> {
  const json = { kind: 'password', needsCode: true, email: null }
  await page.route('**/api/account/change/*', (route) => route.fulfill({ json }))
  return '/change/a-link-that-two-keepers-gave'
}

async function connectByCode(page: Page): Promise<string> {
  const json = { kind: 'identity', needsCode: true, email: null }
  await page.route('**/api/account/change/*', (route) => route.fulfill({ json }))
  return '/change/a-link-that-two-keepers-gave'
}

/** The page of the providers, with one in force. */
async function providersInForce(page: Page): Promise<string> {
  await page.route('**/identityProvider.list*', async (route) => {
    const response = await route.fetch()
    const { result } = await response.json()
    const [agency] = result.data.agencies
    const provider = {
      ...{ id: '0190c000-0000-7000-8000-000000000001', agencyCode: agency.code, agencyName: agency.name },
      ...{ state: 'in-force', version: 3, issuer: 'https://login.police.example', clientId: 'roundtable' },
      ...{ tenantClaim: '', tenants: [], domains: ['police.example'], factorValues: [], mayConfirm: true },
      ...{ createdAt: '2026-11-20T09:00:00.000Z', createdBy: 'Anna', triedAt: '2026-11-20T09:10:00.000Z' },
      ...{ confirmedAt: null, confirmedBy: null, endedAt: null },
    }
    await route.fulfill({ response, json: { result: { data: { ...result.data, providers: [provider] } } } })
  })
  return '/northmere/sign-in-providers?state=in-force'
}

export const providerDialogs = [
  { file: 'identity-provider/provider-dialog', path: '/northmere/sign-in-providers', opener: /Police/ },
  {
    file: 'identity-provider/renew-secret-dialog',
    path: providersInForce,
    opener: /^Replace the secret/,
  },
].map((form) => ({ ...form, forgets: true as const }))

async function openedCard(page: Page): Promise<string> {
  const json = { groupName: 'Voices', givenBy: 'A Person', signInName: '', before: [] }
  await page.route('**/api/card/open', (route) => route.fulfill({ json }))
  return '/card'
}
async function typeCard(page: Page): Promise<void> {
  await page.getByLabel('Code on your card').fill('K7QX-4M2P-9DBR')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('Make up a name').waitFor()
}

const openers = [
  ['name-dialog', /^Change your name$/, false],
  ['email-dialog', /^Change your address$/, false],
  ['password-dialog', /^Change your password$/, false],
  ['factor/start-factor-dialog', /^Set up a second factor$/, false],
  ['factor/end-factor-dialog', /^Take it away$/, true],
  ['passkey/rename-passkey-dialog', /^Rename ?: My phone$/, false],
  ['passkey/remove-passkey-dialog', /^Remove ?: My phone$/, false],
] as const
export const accountDialogs = [
  ...openers.map(([what, opener, isOn]) => ({
    ...{ file: `account/${what}`, path: accountWith({ isOn }), opener },
    forgets: true as const,
  })),
  {
    file: 'account/factor/confirm-factor-dialog',
    path: accountWith({ isOn: false }),
    before: startFactor,
  },
]

/** Of who is not signed in. */
export const outsiderForms = [
  { file: 'account/sign-in-form', path: '/sign-in?with=password' },
  { file: 'account/forgotten-form', path: forgottenByMail },
  { file: 'account/new-password-form', path: passwordByCode },
  { file: 'account/provider/pending-factor-form', path: '/sign-in?with=factor' },
  { file: 'account/provider/provider-code-form', path: connectByCode },
  { file: 'account/code-form', path: invitation },
  { file: 'account/card/card-form', path: openedCard, before: typeCard },
  { file: 'account/invitation-form', path: invitation, before: typeCode },
]
