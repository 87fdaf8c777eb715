import { expect, it } from 'vitest'
import { accessProblems, problemsAt, untilDrawn, useJourney } from '../support/browser/journey.ts'

const journey = useJourney()
const workbook = new URL('../shared/past-figures/cases/01-quarters-under-years.xlsx', import.meta.url)
  .pathname

it('past figures of a workbook are shown line by line before they are handed in, and a correction asks why', async () => {
  const page = await journey.visit('/northmere/past-figures', 'manager')
  await untilDrawn(page)
  await page.getByLabel('Choose a file, or drop it here').setInputFiles(workbook)
  const handIn = page.getByRole('button', { name: /^Hand in/ })
  await handIn.waitFor({ timeout: 30_000 })
  expect(await accessProblems(page)).toEqual([])
  expect(await problemsAt(page, 390)).toEqual([])
  await handIn.click()
  await page
    .getByRole('dialog')
    .getByText(/stand already are corrected/)
    .waitFor()
  await page.keyboard.press('Escape')
})

it('what cannot be told is shown on a picture of the sheet, by keyboard alone', async () => {
  const page = await journey.visit('/northmere/past-figures', 'manager')
  await untilDrawn(page)
  const rows = ['What we look at,Q1 2024/25', 'HP13,10.5%', 'YJ01,20.1%', 'HE03,71.2%', 'HE04,20.4%']
  const file = { name: 'odd.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) }
  await page.getByLabel('Choose a file, or drop it here').setInputFiles(file)
  await page.getByText(/^No headings were found on the sheet/).waitFor({ timeout: 30_000 })
  const row = page.getByRole('button', { name: 'Row 1', exact: true })
  await row.press('Enter')
  await expect.poll(() => row.getAttribute('aria-pressed')).toBe('true')
  await page.getByLabel('What row 1 holds').selectOption('headings')
  expect(await accessProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Read row 1 so' }).press('Enter')
  await page.getByText(/^4 figures of 4 lines read/).waitFor({ timeout: 30_000 })
  await page.getByText('Your answers: 1 question').waitFor()
})
