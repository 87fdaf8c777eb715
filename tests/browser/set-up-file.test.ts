import { expect, it } from 'vitest'
import { accessProblems, problemsAt, untilDrawn, useJourney } from '../support/browser/journey.ts'
import { addRows, openBook, saveBook, setCell } from '../support/make/set-up-book.ts'

const journey = useJourney()
const fire = { Code: 'fire', Name: 'Northmere Fire', 'Short name': 'Fire', Sector: 'Fire and rescue' }

it('a workbook is downloaded, its problems and differences are seen, and it is taken over with one button', async () => {
  const page = await journey.visit('/northmere/set-up', 'manager')
  await untilDrawn(page)
  const address = await page.getByRole('link', { name: 'Download the workbook (XLSX)' }).getAttribute('href')
  const book = openBook(await (await page.request.get(address ?? '')).body())
  addRows(book, 'Agencies', { ...fire, Sector: 'Fyre' })
  const choose = () =>
    page.getByLabel('Choose a file, or drop it here').setInputFiles({
      name: 'set-up.xlsx',
      mimeType: 'application/octet-stream',
      buffer: saveBook(book),
    })
  await choose()
  await page.getByRole('table', { name: 'Problems of the file' }).getByText('“Fyre” is none').waitFor()
  setCell(book, 'Agencies', ['Code', 'fire'], fire)
  await choose()
  const take = page.getByRole('button', { name: 'Take over 1 row' })
  await take.waitFor({ timeout: 30_000 })
  expect(await accessProblems(page)).toEqual([])
  expect(await problemsAt(page, 390)).toEqual([])
  await take.click()
  await page.getByText('1 row taken over').waitFor()
})
