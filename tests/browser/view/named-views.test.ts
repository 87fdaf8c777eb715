import { expect, it } from 'vitest'
import { untilDrawn, useJourney } from '../../support/browser/journey.ts'

const journey = useJourney()

it('a view of the scorecard is saved, changed, renamed, deleted and taken back, and shown to whoever has its address', async () => {
  const page = await journey.visit('/northmere?agency=police', 'chair')
  await untilDrawn(page)
  const view = (name: string) =>
    page.getByRole('navigation', { name: 'Your views' }).getByRole('link', { name })
  await page.getByRole('button', { name: 'Save this view' }).click()
  await page.getByLabel('What do you call this view?').fill('Police')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await view('Police').waitFor()
  expect(await view('Police').getAttribute('aria-current')).toBe('page')

  // The same filters in another order are the same view.
  await page.goto('/northmere?status=off-target&agency=police')
  await view('Police').click()
  await page.waitForURL(/\/northmere\?agency=police&view=Police$/)
  await page
    .getByRole('button', { name: /^Off target|off target/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Change “Police” to this' }).click()
  await page.getByText('“Police” is changed.').waitFor()
  await page.reload()
  await untilDrawn(page)
  expect(await view('Police').getAttribute('aria-current')).toBe('page')
  const address = new URL(page.url())

  await page.getByRole('button', { name: 'Rename “Police”' }).click()
  await page.getByLabel('What do you call this view?').fill('Police, off target')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await view('Police, off target').waitFor()
  await page.getByRole('button', { name: 'Delete “Police, off target”' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await view('Police, off target').waitFor()

  const other = await journey.visit(`${address.pathname}${address.search}`, 'manager')
  await untilDrawn(other)
  expect(await other.getByRole('navigation', { name: 'Your views' }).count()).toBe(0)
  expect(await other.getByRole('button', { name: 'Save this view' }).count()).toBe(1)
  const rows = await other.locator('.indicator-rows [data-status], .indicator-rows tbody tr').count()
  expect(rows).toBeGreaterThan(0)
})
