import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { issueForms } from '../../support/browser/issue-pages.ts'
import { fillDay, useJourney } from '../../support/browser/journey.ts'
import { signInAgain } from '../../support/browser/page/sign-in-again.ts'

const journey = useJourney({ at: '2027-02-09T09:00:00.000Z' })
const dialogOf = (page: Page) => page.getByRole('dialog')
const [, accepting] = issueForms

/** An issue that waits for triage, as the manager sees it. */
async function proposed(): Promise<Page> {
  const page = await journey.visit('/northmere/issues', 'manager')
  await page.goto(new URL(await accepting.path(page), page.url()).href)
  return page
}

type Sending = { page: Page; confirm: string; label: string; typed: string }

/** The session has ended: the dialog says so beside what was typed, and it is sent once the manager is back. */
async function sendAfterSigningIn({ page, confirm, label, typed }: Sending): Promise<void> {
  const send = dialogOf(page).getByRole('button', { name: confirm })
  await page.context().clearCookies()
  await send.click()
  await signInAgain(dialogOf(page), 'Daniel Okafor')
  expect(await dialogOf(page).getByLabel(label).inputValue()).toBe(typed)
  await send.click()
}

it('who accepts an issue loses nothing they typed where their session ended meanwhile', async () => {
  const page = await proposed()
  await page.getByRole('button', { name: 'Accept it' }).click()
  const dialog = dialogOf(page)
  await dialog.getByLabel('How heavy it weighs').selectOption('high')
  await dialog.getByLabel('Agency that owns it').selectOption('police')
  await dialog.getByLabel('Post that answers for it').fill('Head of homes')
  await fillDay(dialog, 'Looked at again on', '2027-03-01')
  await sendAfterSigningIn({
    ...{ page, confirm: 'Accept it', label: 'Post that answers for it', typed: 'Head of homes' },
  })
  await page.getByText(/is accepted: the board reads it now/).waitFor()
  await page.getByText('Head of homes').first().waitFor()
})

it('who sets a proposed issue aside loses no word of the reason where their session ended meanwhile', async () => {
  const page = await proposed()
  await page.getByRole('button', { name: 'Set it aside' }).click()
  const reason = 'It is counted elsewhere already.'
  await dialogOf(page).getByLabel('Why').fill(reason)
  await sendAfterSigningIn({ page, confirm: 'Set it aside', label: 'Why', typed: reason })
  await page
    .getByText(/is set aside/)
    .first()
    .waitFor()
  await page.getByText(reason).first().waitFor()
})
