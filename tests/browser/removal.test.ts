import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { untilDrawn, useJourney } from '../support/browser/journey.ts'

const journey = useJourney()
const indicator = '/northmere/indicators/YJ03'
const lastYear = '2025-09-01T09:00:00Z'
const commentary = 'no longer counted as missing'

async function decide(page: Page, step: string, button: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${step}\\b`) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/^They stand in \d+ texts:$/).waitFor()
  await dialog.getByRole('button', { name: button }).click()
}
const searched = async (page: Page) => {
  await page.getByRole('combobox', { name: /^Search goals/ }).fill('missing')
  return page.getByRole('search')
}

it('a word goes from last year’s commentary: somebody asks, two keepers agree, and it stands nowhere', async () => {
  const reader = await journey.visit(indicator, 'police-contributor')
  await untilDrawn(reader)
  await reader.getByText(commentary).first().waitFor()
  await (await searched(reader)).getByText('went missing at least once').waitFor()
  await reader.keyboard.press('Escape')
  await reader.getByRole('button', { name: 'A name or words that must not be here?' }).click()
  await reader.getByLabel('Words to black out').fill('missing')
  await reader.getByRole('dialog').getByRole('button', { name: 'Ask' }).click()
  await reader.getByText('You asked for these words to be blacked out').waitFor()

  const lead = await journey.visit('/northmere/removals', 'police-lead')
  await decide(lead, 'Confirm', 'Confirm that these words go')
  await lead.getByText('You confirmed it as the first keeper').waitFor()
  const manager = await journey.visit('/northmere/removals', 'manager')
  await decide(manager, 'Black out', 'Black these words out')
  await manager.getByText('The words are destroyed everywhere.').waitFor()

  for (const path of [indicator, `${indicator}?asAt=${lastYear}`]) {
    await reader.goto(path)
    await reader.getByText('no longer counted as [removed]').first().waitFor()
    expect(await reader.getByText(commentary).count()).toBe(0)
  }
  const file = await reader.request.get('/export/series.csv?partnership=northmere&indicator=YJ03')
  expect(await file.text()).toContain('no longer counted as [removed]')
  // Other forms of the word are found still ("missed"); what was blacked out stands in none of them.
  const [, search] = await Promise.all([reader.waitForResponse(/search\.find/), searched(reader)])
  await search.getByRole('option').first().waitFor()
  const found = await search.getByRole('option').allTextContents()
  expect(found.filter((each) => /missing/i.test(each))).toEqual([])
})
