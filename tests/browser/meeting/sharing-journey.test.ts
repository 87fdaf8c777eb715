import type { Page, Response } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessProblems, fillDay, useJourney } from '../../support/browser/journey.ts'
import { signInAgain } from '../../support/browser/page/sign-in-again.ts'

/** The last day of a grant is over a quarter of an hour later. */
const journey = useJourney({ from: '2026-12-14T23:45:00.000Z' })
const lastDay = '2026-12-14'
const grants = '/northmere/grants'
const reason = 'For the visit in the spring.'

const dialogOf = (page: Page) => page.getByRole('dialog')
const rowOf = (page: Page, words: string | RegExp) => page.getByRole('row').filter({ hasText: words })
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document
    const field = at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement ? at.labels[0] : null
    return (field ?? at)?.textContent?.trim() ?? ''
  })

/** On by the tabulator, until what is there begins so. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let n = 0; n < 60; n += 1) {
    if ((await focused(page)).startsWith(words)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Nobody comes to “${words}” by keyboard.`)
}

/** The dialog, filled in for a meeting that nobody shared before. */
async function filled(page: Page, meeting: string): Promise<void> {
  await page.getByRole('button', { name: 'Share packs' }).click()
  const dialog = dialogOf(page)
  await dialog.getByLabel('With whom').selectOption({ index: 1 })
  await dialog.getByLabel('Meeting', { exact: true }).selectOption({ label: await labelOf(dialog, meeting) })
  await dialog.getByLabel('What they need it for').fill(reason)
}

const labelOf = async (dialog: ReturnType<typeof dialogOf>, meeting: string): Promise<string> => {
  const options = dialog.getByLabel('Meeting', { exact: true }).locator('option')
  return (await options.allTextContents()).find((text) => text.startsWith(`${meeting}: `)) ?? meeting
}

/** What was shared, opened by its person from their own list. */
async function opened(what: string): Promise<Page> {
  const page = await journey.visit(grants, 'observer')
  await page.locator('section').filter({ hasText: what }).getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: /^Pack: / }).waitFor()
  return page
}

describe('a pack that is shared with an observer', () => {
  it('is given by keyboard, opened on the screen alone, seen by the manager, and ends at once when it is revoked', async () => {
    const page = await journey.visit(grants, 'manager')
    await page.getByRole('heading', { level: 1, name: /^Packs are shared by/ }).waitFor()
    await tabTo(page, 'Share packs')
    await page.keyboard.press('Enter')
    await dialogOf(page).waitFor()
    await tabTo(page, 'With whom')
    await page.keyboard.type('Peter')
    await tabTo(page, 'Meeting')
    await page.keyboard.type('6')
    await tabTo(page, 'What they need it for')
    await page.keyboard.type(reason)
    expect(await accessProblems(page, 'dialog')).toEqual([])
    await page.keyboard.press('Tab')
    await tabTo(page, 'Share')
    await page.keyboard.press('Enter')
    await page.getByText(/^Peter Lindqvist can read it until /).waitFor()
    const row = rowOf(page, 'The pack of meeting 6 ')
    await row.getByText('Not yet').waitFor()

    const reader = await opened('The pack of meeting 6 ')
    await reader.getByText(/with small counts hidden and without restricted items/).waitFor()
    expect(await accessProblems(reader)).toEqual([])
    await expectNothingToTake(reader, '6')

    await page.reload()
    await row.getByText(/^1 time, last on /).waitFor()
    await row.getByText('Each opening').click()
    await row.getByText(/: meeting 6, version \d$/).waitFor()
    await page.goto('/northmere/audit')
    await page.getByText(/Peter Lindqvist opened version \d of the pack of meeting 6 /).waitFor()

    await page.goto(grants)
    await row.getByRole('button', { name: /^Revoke/ }).click()
    await dialogOf(page).getByLabel('Why').fill('The visit is over.')
    const ended = reader.getByRole('heading', { level: 1, name: 'This has ended' })
    const began = performance.now()
    await dialogOf(page).getByRole('button', { name: 'Revoke it' }).click()
    await ended.waitFor()
    expect(performance.now() - began).toBeLessThan(5_000)
    const alert = reader.getByRole('alert')
    await alert.getByText(/^This grant was ended on .+\. Daniel Okafor gave it: ask them/).waitFor()
    expect(await reader.getByText('The visit is over.').count()).toBe(0)
    expect(await reader.locator('.pack-item').count()).toBe(0)
    expect(await accessProblems(reader)).toEqual([])
    await page.getByText('The grant of Peter Lindqvist is revoked.').waitFor()
    expect(await reopened(reader)).toBe(410)
    await reader.getByText(/^This grant was ended on /).waitFor()
  })

  it('is one grant however often the button is pressed, and keeps what was typed where the session ended', async () => {
    const page = await journey.visit(grants, 'manager')
    await filled(page, '5')
    await page.context().clearCookies()
    const share = dialogOf(page).getByRole('button', { name: 'Share', exact: true })
    await share.click()
    await signInAgain(dialogOf(page), 'Daniel Okafor')
    expect(await dialogOf(page).getByLabel('What they need it for').inputValue()).toBe(reason)
    await share.dblclick()
    await page.getByText(/^Peter Lindqvist can read it until /).waitFor()
    const row = rowOf(page, 'The pack of meeting 5 ')
    await row.waitFor()
    expect(await row.count()).toBe(1)

    await row.getByRole('button', { name: /^Revoke/ }).click()
    await dialogOf(page).getByLabel('Why').fill('It was the wrong one.')
    await page.context().clearCookies()
    const revoke = dialogOf(page).getByRole('button', { name: 'Revoke it' })
    await revoke.click()
    await signInAgain(dialogOf(page), 'Daniel Okafor')
    expect(await dialogOf(page).getByLabel('Why').inputValue()).toBe('It was the wrong one.')
    await revoke.dblclick()
    await page.getByText('The grant of Peter Lindqvist is revoked.').waitFor()
    await row.getByText('Revoked', { exact: true }).waitFor()
  })

  it('leads to signing in and back where a session ended; that the grant did is not said', async () => {
    const reader = await opened('The packs of ')
    const headers = { origin: journey.url }
    await reader.request.post('/api/auth/sign-out', { data: {}, headers })
    await reader.waitForURL(/\/sign-in\?from=/)
    expect(await reader.locator('.pack-item').count()).toBe(0)
    expect(await reader.getByText('This has ended').count()).toBe(0)
    await reader.getByRole('button', { name: /Peter Lindqvist/ }).click()
    await reader.getByRole('heading', { level: 1, name: /^Pack: / }).waitFor()
  })

  it('empties itself when its last day is over, and is answered with 410 from then on', async () => {
    const page = await journey.visit(grants, 'manager')
    await filled(page, '4')
    await fillDay(dialogOf(page), 'They read until', lastDay)
    await dialogOf(page).getByRole('button', { name: 'Share', exact: true }).click()
    await page.getByText(/^Peter Lindqvist can read it until /).waitFor()
    const reader = await opened('The pack of meeting 4 ')
    await journey.moveTo('2026-12-15T00:05:00.000Z')
    await reader.getByText(/^This grant ended with .+\. Daniel Okafor gave it: ask them/).waitFor()
    expect(await reader.locator('.pack-item').count()).toBe(0)
    expect(await reopened(reader)).toBe(410)
    await reader.goto(grants)
    await reader
      .getByText(/^This grant ended with /)
      .first()
      .waitFor()
  })
})

const reopened = async (page: Page): Promise<number> => {
  const isOpening = (answer: Response) => answer.url().includes('grant.open')
  const [answer] = await Promise.all([page.waitForResponse(isOpening), page.reload()])
  return answer.status()
}

/** No file, paper or picture is offered, and none is answered. */
async function expectNothingToTake(page: Page, meeting: string): Promise<void> {
  const main = page.locator('main')
  const offered = /CSV|PDF|\bWord\b|print|picture|PNG|SVG|download|copy/i
  expect(await main.getByRole('button', { name: offered }).allTextContents()).toEqual([])
  expect(await main.getByRole('link', { name: offered }).allTextContents()).toEqual([])
  expect(await main.locator('a[download], a[href*="/export/"]').count()).toBe(0)
  const query = 'partnership=northmere'
  for (const address of [
    ...[`pack.pdf?${query}&number=${meeting}`, `pack.html?${query}&number=${meeting}`],
    ...[`agenda.csv?${query}&meeting=${meeting}`, `grants.csv?${query}`, `meetings.csv?${query}`],
    `minutes.docx?${query}&meeting=${meeting}`,
  ]) {
    const answer = await page.request.get(`/export/${address}`)
    expect([address, answer.status()]).toEqual([address, 403])
  }
  await page.emulateMedia({ media: 'print' })
  expect(await main.locator('.pack-item').first().isVisible()).toBe(false)
  await page.getByText(/^This pack is shared to be read on the screen until /).waitFor()
  await page.emulateMedia({ media: 'screen' })
}
