import type { Page } from 'playwright-core'

/** The page of the account as somebody with a password sees it, where mail goes out. */
async function accountWithPassword(page: Page): Promise<string> {
  await page.route('**/account.get*', async (route) => {
    const response = await route.fetch()
    const { result } = await response.json()
    await route.fulfill({
      response,
      json: { result: { data: { ...result.data, mails: true, hasPassword: true } } },
    })
  })
  return '/northmere/account'
}

export async function forgottenByMail(page: Page): Promise<string> {
  await page.route('**/api/account/ways', (route) => route.fulfill({ json: { mails: true } }))
  return '/password'
}

export async function passwordByCode(page: Page): Promise<string> {
  const json = { kind: 'password', needsCode: true, email: null }
  await page.route('**/api/account/change/*', (route) => route.fulfill({ json }))
  return '/change/a-link-that-two-keepers-gave'
}

const openers = [
  ['name', /^Change your name$/],
  ['email', /^Change your address$/],
  ['password', /^Change your password$/],
] as const
export const accountDialogs = openers.map(([what, opener]) => ({
  ...{ file: `account/${what}-dialog`, path: accountWithPassword, opener },
  forgets: true as const,
}))
