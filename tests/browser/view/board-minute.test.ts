import { expect, it } from 'vitest'
import { accessProblems, untilDrawn, useJourney } from '../../support/browser/journey.ts'

const journey = useJourney()

it('on the projector three things that need a decision are seen one after the other by few keys', async () => {
  const page = await journey.visit('/northmere', 'chair', { viewport: { width: 1920, height: 1080 } })
  await page.evaluate(() => localStorage.setItem('screen-look', 'dark-projector'))
  await page.reload()
  await untilDrawn(page)
  const needs = page.getByRole('navigation', { name: 'What needs a decision first' }).getByRole('link')
  const names = await needs.allTextContents()
  expect(names).toHaveLength(3)
  const pressed: string[] = []
  const screens = [new URL(page.url()).pathname]
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      pressed.push(key)
      await page.keyboard.press(key)
    }
  }
  const seen = async (at: number) => {
    await page.waitForURL((url) => url.searchParams.get('needs') === `${at}`)
    await page
      .getByText(names[at - 1] ?? 'no name', { exact: false })
      .first()
      .waitFor()
    await page.locator('.facts-latest').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    screens.push(new URL(page.url()).pathname)
    const chart = await page.locator('.chart-sheet').boundingBox()
    expect(chart?.y).toBeLessThan(1080)
  }

  await press('Tab', 'Enter', 'Tab', 'Enter')
  await seen(1)
  const next = page.getByRole('link', { name: /^Next, 2 of 3/ })
  await next.waitFor()
  await press('Tab', 'Enter')
  await seen(2)
  await page.getByRole('link', { name: /^Next, 3 of 3/ }).waitFor()
  await press('Tab', 'Enter')
  await seen(3)
  await page.getByRole('link', { name: 'Back to the scorecard' }).waitFor()
  expect(await accessProblems(page)).toEqual([])

  console.log(`The board’s minute: ${pressed.length} keys, ${screens.length} screens`)
  expect(new Set(screens).size).toBe(4)
  expect(pressed.length).toBeLessThanOrEqual(8)
})
