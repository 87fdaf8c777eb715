import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessProblems, problemsAt, useJourney } from '../../support/browser/journey.ts'
import { meetingInSession } from '../../support/browser/meeting/sessions.ts'

const journey = useJourney()

const point = (page: Page) => page.getByLabel('Add a key point')

/** As whoever records types: a sentence, Enter, the next one. */
async function addPoints(page: Page, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n += 1) {
    await point(page).fill(`Point ${n}`)
    await page.keyboard.press('Enter')
    await page.getByText(`Point ${n}`, { exact: true }).waitFor()
  }
}

const recorded = (page: Page) =>
  page
    .getByRole('region', { name: /The audit plan/ })
    .getByRole('listitem')
    .filter({ hasText: /^Point/ })
    .evaluateAll((items) => items.map((item) => item.querySelector('p')?.textContent ?? ''))

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `Point ${from + at}`)

describe('the record of a meeting', () => {
  it('shows who is there, what is decided and what is missing for a quorum, to others at once', async () => {
    const page = await journey.visit('/northmere/meetings', 'manager')
    const meeting = await meetingInSession(page)
    await page.goto(`${journey.url}${meeting}/record`)
    await page.getByText(/^Not quorate: 0 of \d+ needed$/).waitFor()
    await page.getByRole('button', { name: /^The other \d+ members are present$/ }).click()
    await page.getByText(/^Quorate: /).waitFor()
    const reader = await journey.visit(`${meeting}/record`, 'scrutineer')
    await page.getByRole('button', { name: 'Record a decision' }).click()
    await page.getByLabel('What was decided').fill('The audit plan is agreed.')
    await page.getByLabel('For which reason').fill('It covers every partner.')
    await page.getByLabel('Who dissented').fill('Health: the spring is too late.')
    await page.getByRole('button', { name: 'Record the decision' }).click()
    await page.getByRole('link', { name: /^D\d+$/ }).waitFor()
    await reader.getByText('The audit plan is agreed.').waitFor()
    await reader.getByText('Dissent, Health: the spring is too late.').waitFor()
    expect(await reader.getByRole('button', { name: 'Record a decision' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Done with this item' }).click()
    await page.getByText('Decided', { exact: true }).waitFor()
    expect(await accessProblems(page)).toEqual([])
    expect(await problemsAt(page, 390)).toEqual([])
    await reader.getByRole('link', { name: /^D\d+$/ }).click()
    await reader.getByRole('heading', { name: /^D\d+ of / }).waitFor()
    expect(await accessProblems(reader)).toEqual([])
  })

  it('keeps 20 entries made without a network, through a reload, and sends them once and in order', async () => {
    const page = await journey.visit('/northmere/meetings', 'manager')
    const meeting = await meetingInSession(page)
    await page.goto(`${journey.url}${meeting}/record`)
    await addPoints(page, 1, 2)
    await page.getByText('not sent yet').first().waitFor({ state: 'detached' })
    await page.context().setOffline(true)
    await addPoints(page, 3, 20)
    await page.getByText('18 entries are kept on this device and not sent yet.').waitFor()
    expect(await recorded(page)).toEqual(numbered(1, 20))
    // The page is opened anew, and the server answers nothing: they are still there.
    await page.route('**/room.enter*', (route) => route.abort('internetdisconnected'))
    await page.context().setOffline(false)
    await page.reload()
    await page.getByText('Point 2', { exact: true }).waitFor()
    await page.getByText('18 entries are kept on this device and not sent yet.').waitFor()
    expect(await recorded(page)).toEqual(numbered(1, 20))
    // Some arrive although their answer is lost: they are sent again, and recorded once.
    await page.unroute('**/room.enter*')
    let lost = 0
    await page.route('**/room.enter*', async (route) => {
      lost += 1
      if (lost > 3) return route.continue()
      await route.fetch()
      return route.abort('internetdisconnected')
    })
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByText(/kept on this device/).waitFor({ state: 'detached', timeout: 60_000 })
    const reader = await journey.visit(`${meeting}/record`, 'scrutineer')
    await reader.getByText('Point 20', { exact: true }).waitFor()
    expect(await recorded(reader)).toEqual(numbered(1, 20))
  })

  it('loses nothing when the session has lapsed', async () => {
    const page = await journey.visit('/northmere/meetings', 'manager')
    const meeting = await meetingInSession(page)
    await page.goto(`${journey.url}${meeting}/record`)
    await addPoints(page, 1, 1)
    await page.context().clearCookies()
    await point(page).fill('Point 2')
    await page.keyboard.press('Enter')
    await page
      .getByText(/Your session has ended/)
      .first()
      .waitFor()
    await page.getByText('1 entry is kept on this device and not sent yet.').waitFor()
    const headers = { origin: journey.url }
    await page.request.post('/api/demo/sign-in', { data: { persona: 'manager' }, headers })
    await page.getByText(/kept on this device/).waitFor({ state: 'detached' })
    await page.reload()
    await page.getByText('Point 2', { exact: true }).waitFor()
    expect(await recorded(page)).toEqual(numbered(1, 2))
  })
})
