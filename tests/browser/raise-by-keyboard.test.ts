import { describe, expect, it } from 'vitest'
import { useJourney } from '../support/browser/journey.ts'
import { tabTo } from '../support/browser/page/keys.ts'

const journey = useJourney()

describe('by keyboard alone', () => {
  it.each([
    ['/northmere/indicators/CL01', 'an indicator'],
    ['/northmere/goals/G2', 'a goal'],
  ])('an issue is raised from the page %s, what it is about is filled in', async (path) => {
    const page = await journey.visit(path, 'council-lead')
    await page.getByRole('link', { name: 'Raise an issue' }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Raise an issue' }).waitFor()
    await tabTo(page, /What is wrong/, 30)
    await page.keyboard.type('Young people leave without a place')
    expect(await tabTo(page, /Why it matters/, 3)).toBeLessThanOrEqual(2)
    await page.keyboard.type('They lose a year.')
    expect(await tabTo(page, /^Raise the issue$/, 2)).toBe(1)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Young people leave without a place' }).waitFor()
    expect(await page.locator(`main a[href="${path}"]`).count()).toBeGreaterThan(0)
  })
})
