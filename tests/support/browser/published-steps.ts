import type { Page } from 'playwright-core'
import { eesFile, rate } from '../make/open-data.ts'

/** A publisher's file is chosen, where none is yet. */
export async function choosePublished(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Match a measure' })
  if (await button.isVisible()) return
  const buffer = Buffer.from(eesFile({ '2024': ['22.6', '20.1', '24', '19'] }))
  await page.locator('#upload-file').setInputFiles({ name: 'cin.csv', mimeType: 'text/csv', buffer })
  await button.waitFor()
}

/** The same, and its rate is an indicator. */
export async function matchPublished(page: Page): Promise<void> {
  await choosePublished(page)
  if (await page.getByText('End the match').first().isVisible()) return
  await page.getByRole('button', { name: 'Match a measure' }).click()
  await page.getByLabel('Measure of the file').selectOption(rate)
  await page.locator('input#match-indicatorCode, dialog input[role=combobox]').fill('HP07')
  await page.getByRole('option', { name: /^HP07/ }).click()
  await page.getByRole('button', { name: 'Match', exact: true }).click()
  await page.getByText('End the match').first().waitFor()
}
