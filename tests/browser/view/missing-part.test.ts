import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useJourney } from '../../support/browser/journey.ts'

const journey = useJourney()

/** From now on no file of the pages that is not on the device already can be had. */
async function loseFiles(page: Page): Promise<void> {
  await page.route('**/assets/**', (route) => route.abort('internetdisconnected'))
}

describe('a part of a page that comes late', () => {
  it('has the keyboard of whoever is on the field that stood in for it', async () => {
    const page = await journey.visit('/northmere/meetings', 'manager')
    const { promise: isThere, resolve: come } = Promise.withResolvers<void>()
    await page.route(/date-picker.*\.js/, async (route) => {
      await isThere
      await route.continue()
    })
    await page.getByRole('button', { name: 'Plan a meeting', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('input[aria-busy="true"]').first().focus()
    come()
    await dialog.getByRole('spinbutton').first().waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('spinbutton')
    await page.keyboard.type('14062027')
    expect(await dialog.getByRole('spinbutton').allTextContents()).toEqual(['14', '06', '2027'])
  })
})

describe('a part of a page that cannot be loaded', () => {
  it('takes no day and no choice away: the browser’s own fields stand in their place', async () => {
    const page = await journey.visit('/northmere/meetings', 'manager')
    await page.getByRole('button', { name: 'Plan a meeting', exact: true }).waitFor()
    await page.waitForLoadState('networkidle')
    await loseFiles(page)
    await page.getByRole('button', { name: 'Plan a meeting', exact: true }).click()
    const day = page.getByRole('dialog').locator('input[type=date]')
    await day.first().fill('2027-06-14')
    expect(await day.first().inputValue()).toBe('2027-06-14')
  })

  it('does not take the pack off the screen of the room', async () => {
    const page = await journey.visit('/northmere/meetings/9', 'chair')
    await page.getByRole('link', { name: 'Present it' }).waitFor()
    await page.waitForLoadState('networkidle')
    await page.route(/record-in-view|room.*\.css/, (route) => route.abort('internetdisconnected'))
    await page.getByRole('link', { name: 'Present it' }).click()
    await page.getByText(/^1 of/).waitFor()
    await page.keyboard.press('e')
    await page.getByText(/^What records is not on this device yet/).waitFor()
    await page.keyboard.press('End')
    await page.getByText(/^(\d+) of \1/).waitFor()
  })
})
