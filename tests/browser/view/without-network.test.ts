import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessProblems, untilDrawn, useJourney } from '../../support/browser/journey.ts'

const journey = useJourney()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const unreached = 'Roundtable cannot be reached'

/** As a link of the page leads there. */
const go = (page: Page, address: string) => page.evaluate((to) => history.pushState({}, '', to), address)

describe('a page whose code is not on the device', () => {
  it('says without a network that Roundtable cannot be reached, and comes by itself with the network', async () => {
    const page = await journey.visit('/northmere', 'manager')
    await untilDrawn(page)
    await page.context().setOffline(true)
    await go(page, '/northmere/retention')
    await heading(page, unreached).waitFor()
    expect(await page.getByText('loaded by itself as soon as there is a connection').count()).toBe(1)
    expect(await accessProblems(page)).toEqual([])
    await page.context().setOffline(false)
    await heading(page, 'How long records are kept').waitFor()
  })

  it('is waited for where the device has a network and the server does not answer', async () => {
    const page = await journey.visit('/northmere', 'manager')
    await untilDrawn(page)
    await page.route(/\/(assets|health)/, (route) => route.abort('connectionrefused'))
    await go(page, '/northmere/retention')
    await heading(page, unreached).waitFor()
    await page.unroute(/\/(assets|health)/)
    await page.getByRole('button', { name: 'Try again' }).click()
    await heading(page, 'How long records are kept').waitFor()
  })

  it('comes with the new release where its own is gone', async () => {
    const page = await journey.visit('/northmere', 'manager')
    await untilDrawn(page)
    await page.route('**/assets/retention-page*', (route) => route.fulfill({ status: 404, body: '' }), {
      times: 1,
    })
    await go(page, '/northmere/retention')
    await heading(page, 'How long records are kept').waitFor()
  })

  it('is not loaded over what was typed and not sent', async () => {
    const page = await journey.visit('/northmere/boards', 'manager')
    await page.getByRole('button', { name: 'Add a board' }).click()
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Board of the north')
    await page.keyboard.press('Escape')
    await page.route('**/assets/retention-page*', (route) => route.fulfill({ status: 404, body: '' }))
    await go(page, '/northmere/retention')
    await heading(page, 'This page has to be loaded again').waitFor()
    await page.getByRole('button', { name: 'Go back' }).click()
    await page.getByRole('button', { name: 'Add a board' }).click()
    expect(await page.getByRole('dialog').getByLabel('Name', { exact: true }).inputValue()).toBe(
      'Board of the north',
    )
  })

  it('is a part of its page only where a part is missing', async () => {
    const page = await journey.visit('/northmere', 'manager')
    await untilDrawn(page)
    await page.route('**/assets/as-at-dialog*', (route) => route.abort('internetdisconnected'))
    await page.getByRole('button', { name: /^As at/ }).click()
    await page.getByRole('dialog', { name: 'This part is missing' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('main h1').textContent()).not.toBe(unreached)
  })
})

describe('a page before anybody is signed in', () => {
  it.each([
    ['/demo', '**/api/demo/personas'],
    ['/stop/a-link-of-a-letter', '**/api/stop/**'],
    ['/invitation/a-link-of-a-letter', '**/api/invitation/**'],
    ['/change/a-link-of-a-letter', '**/api/account/change/**'],
  ])('%s says that nobody was reached, and can be tried again', async (address, asked) => {
    const page = await journey.visit('/accessibility')
    await page.route(asked, (route) => route.abort('internetdisconnected'), { times: 1 })
    await page.goto(`${journey.url}${address}`)
    await heading(page, unreached).waitFor()
    expect(await page.getByText('what you typed').count()).toBe(0)
    await page.getByRole('button', { name: 'Try again' }).click()
    await heading(page, unreached).waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: /does not open|Whose seat/ }).waitFor()
  })
})
