import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessProblems, useJourney } from '../../support/browser/journey.ts'

const journey = useJourney()

/** From now on no file of the pages that is not on the device already can be had. */
async function loseFiles(page: Page): Promise<() => Promise<void>> {
  const files = '**/assets/**'
  await page.route(files, (route) => route.abort('internetdisconnected'))
  return () => page.unroute(files)
}

describe('a part of a page that cannot be loaded', () => {
  it('is missing by itself: the page stays, says so, and loads it when it can', async () => {
    const page = await journey.visit('/northmere/meetings', 'manager')
    const title = page.getByRole('heading', { level: 1 })
    await title.waitFor()
    await page.waitForLoadState('networkidle')
    const find = await loseFiles(page)
    await page.getByRole('button', { name: /As at/ }).click()
    const missing = page.getByText(/^This part of the page could not be loaded/)
    await missing.waitFor()
    await title.waitFor()
    expect(await accessProblems(page)).toEqual([])
    await find()
    await page.getByRole('button', { name: 'Try again' }).click()
    expect(await page.getByText('This page could not be drawn').count()).toBe(0)
    expect(await title.count()).toBe(1)
  })

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
    await page.getByText(/^This part of the page could not be loaded/).waitFor()
    await page.keyboard.press('End')
    await page.getByText(/^(\d+) of \1/).waitFor()
  })
})
