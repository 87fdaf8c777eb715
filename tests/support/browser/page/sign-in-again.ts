import type { Locator } from 'playwright-core'

/** By the link that a form shows once the session has ended: in a tab of its own, as a person of the demonstration. */
export async function signInAgain(form: Locator, name: string): Promise<void> {
  const link = form.getByRole('link', { name: 'Sign in in a new tab' })
  await link.waitFor()
  const opened = form.page().waitForEvent('popup')
  await link.press('Enter')
  const other = await opened
  await other.getByRole('button', { name: new RegExp(name) }).click()
  await other.waitForURL((url) => url.pathname !== '/demo' && url.pathname !== '/sign-in')
  await other.close()
}
