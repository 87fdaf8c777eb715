import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useJourney } from '../support/browser/journey.ts'
import { answered } from '../support/read/answered.ts'

const journey = useJourney()

/** The manager proposes a target from the last period that was reported. */
async function propose(page: Page): Promise<void> {
  const headers = { origin: journey.url }
  const answer = await page.request.get('/trpc/northmere/indicator.get?input={"code":"HP02"}')
  const { seriesId, points } = answered(await answer.json())
  const data = { code: 'HP02', seriesId, fromPeriod: points.at(-1).periodStart, low: null, high: '9.5' }
  const proposed = await page.request.post('/trpc/northmere/indicator.proposeTarget', {
    data: { ...data, tolerance: '0', rationale: 'What the best of our neighbours do.' },
    headers,
  })
  expect(proposed.status()).toBe(200)
}

describe('a target that is agreed', () => {
  it('is on the goal page, the scorecard and the list of indicators, although they were read before', async () => {
    await propose(await journey.visit('/northmere', 'manager'))
    const page = await journey.visit('/northmere', 'chair')
    const main = page.getByRole('navigation', { name: 'Main' })
    const row = page.getByRole('row').filter({ hasText: 'HP02' })
    await row.first().waitFor()
    await main.getByRole('link', { name: 'Indicators' }).click()
    await row.first().waitFor()
    await row.getByRole('link').first().click()
    await page.getByRole('navigation', { name: 'Where this belongs' }).getByRole('link').first().click()
    await row.first().waitFor()
    expect(await row.textContent()).not.toContain('9.5')

    await row.getByRole('link').first().click()
    await page.getByRole('button', { name: 'Agree this target' }).click()
    await page.getByLabel('Where it was agreed').fill('Board of 23 November 2026, item 5')
    await page.getByRole('button', { name: 'Agree', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await page.getByRole('navigation', { name: 'Where this belongs' }).getByRole('link').first().click()
    await row.getByText('9.5').waitFor()
    await main.getByRole('link', { name: 'Scorecard' }).click()
    await row.getByText('9.5').waitFor()
    await main.getByRole('link', { name: 'Indicators' }).click()
    await row.getByText('9.5').waitFor()
  })
})
