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
})
