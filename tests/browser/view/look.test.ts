import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessProblems, useJourney } from '../../support/browser/journey.ts'

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const dark = 'rgb(14, 21, 28)'

/** Every text one sees that is smaller than this, with its size. */
const smallTexts = (page: Page, least: number) =>
  page.evaluate((size) => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      if (
        element === null ||
        node.textContent?.trim() === '' ||
        element.closest('.unseen, noscript') !== null
      )
        continue
      const { width, height } = element.getBoundingClientRect()
      const px = Number.parseFloat(getComputedStyle(element).fontSize)
      if (width > 1 && height > 1 && px < size) found.add(`${node.textContent?.trim()}: ${px}px`)
    }
    return [...found]
  }, least)

describe('how the pages look on this device', () => {
  const journey = useJourney()

  it('is chosen once, stays, is read in the dark and from the far end of the room, and is light on paper', {
    timeout: 240_000,
  }, async () => {
    const page = await journey.visit('/northmere', 'chair')
    await page.getByRole('heading', { name: 'Children are safe at home' }).first().waitFor()
    await page.getByLabel('Screen', { exact: true }).selectOption('Dark')
    await expect.poll(() => ground(page)).toBe(dark)
    expect(await accessProblems(page)).toEqual([])

    await page
      .getByRole('link', { name: /^Care leavers in work|^Care leavers/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'In words' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'In words' }).waitFor()
    expect(await ground(page)).toBe(dark)
    expect(await accessProblems(page)).toEqual([])

    await page.emulateMedia({ media: 'print' })
    expect(await ground(page)).toBe('rgb(255, 255, 255)')
    await page.emulateMedia({ media: 'screen' })

    await page.getByLabel('Screen', { exact: true }).selectOption('Projector, dark')
    await page.getByRole('button', { name: 'Menu' }).waitFor()
    expect(await smallTexts(page, 24)).toEqual([])
    await page.goto('/northmere')
    await page.getByRole('heading', { name: 'Children are safe at home' }).first().waitFor()
    expect(await smallTexts(page, 24)).toEqual([])
    expect(await accessProblems(page)).toEqual([])
  })
})
