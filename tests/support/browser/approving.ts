import type { Page } from 'playwright-core'

/** A lead approves every figure of the return on the page, and checks once more. */
export async function approveAll(page: Page): Promise<void> {
  const finish = page.getByRole('button', { name: 'Check and finish' })
  await finish.waitFor()
  const together = page.getByRole('button', { name: /^Choose “Approve”/ })
  if ((await together.count()) > 0) await together.click()
  const left = page.locator('.review-approve[aria-pressed=false]')
  while ((await left.count()) > 0) await left.first().click()
  await finish.click()
  await page
    .getByRole('dialog', { name: 'Check what you decided' })
    .getByRole('button', { name: /^Approve \d+ figures?$/ })
    .dblclick()
  // The steps of a return say “Approved and published” from the beginning; this sentence comes of the act alone.
  await page.getByText(/^Approved(?: and published)?: \d+ figures? /).waitFor()
}

/** Who entered checks the figures and submits them. */
export async function submitChecked(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check and submit' }).click()
  await page
    .getByRole('dialog', { name: 'Check your figures' })
    .getByRole('button', { name: /^Submit \d+ figures?$/ })
    .dblclick()
  await page.getByText(/^Submitted\./).waitFor()
}
