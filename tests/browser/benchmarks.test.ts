import { expect, it } from 'vitest'
import { accessProblems, problemsAt, untilDrawn, useJourney } from '../support/browser/journey.ts'
import { settledWith } from '../support/browser/settled.ts'
import { eesFile, fingertipsFile, rate } from '../support/make/open-data.ts'

const journey = useJourney()
const file = (name: string, rates: Record<string, string[]>) => ({
  ...{ name, mimeType: 'text/csv', buffer: Buffer.from(eesFile(rates)) },
})

it('a publisher’s file is matched once, seen and taken over; next year’s shows what is new and changed', async () => {
  const page = await journey.visit('/northmere/benchmarks', 'manager')
  await untilDrawn(page)
  const choose = (each: ReturnType<typeof file>) =>
    page.getByLabel('Choose a file, or drop it here').setInputFiles(each)
  await choose(file('cin-2003.csv', { '2002': ['22.4', '21.9'], '2003': ['22.5', '21'] }))
  await page.getByRole('button', { name: 'Match a measure' }).click()
  await page.getByLabel('Measure of the file').selectOption(rate)
  await page.locator('input#match-indicatorCode, dialog input[role=combobox]').fill('HP07')
  await page.getByRole('option', { name: /^HP07/ }).click()
  await page.getByRole('button', { name: 'Match', exact: true }).click()
  const takeOver = page.getByRole('button', { name: /^Take over \d/ })
  await page.getByRole('heading', { name: 'What would change' }).waitFor({ timeout: 30_000 })
  expect(await accessProblems(page)).toEqual([])
  expect(await problemsAt(page, 390)).toEqual([])
  await takeOver.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take over' }).click()
  await page.getByRole('row', { name: /cin-2003\.csv/ }).waitFor()
  await choose(file('cin-2004.csv', { '2003': ['22.7', '21'], '2004': ['22.6', '20.8'] }))
  await page.getByText(/^1 new, 1 changed, 0 gone/).waitFor({ timeout: 30_000 })
})

it('the own place stands beside its neighbours, in both charts and by keyboard', async () => {
  const page = await journey.visit('/northmere/indicators/CL01', 'manager')
  await settledWith(page, {
    indicatorCode: 'CL01',
    file: fingertipsFile({
      '2024/25': {
        ...{ own: [301, 640], England: [36_400, 70_000], Wakefield: [420, 900], Doncaster: [388, 860] },
        ...{ Barnsley: [355, 590], Rotherham: [402, 702], Dudley: [280, 705] },
      },
    }),
  })
  await page.reload()
  await untilDrawn(page)
  const caterpillar = page.getByRole('slider', { name: /^Caterpillar chart: 3rd best of 6/ })
  await caterpillar.focus()
  await page.keyboard.press('End')
  await page.getByText(/^Dudley: 39\.7%\. 6th best of 6\. 280 of 705\./).waitFor({ state: 'attached' })
  const funnel = page.getByRole('slider', { name: /^Funnel plot: Within the limits/ })
  await funnel.focus()
  await page.keyboard.press('ArrowRight')
  await page.getByText(/^Barnsley: 60\.2%/).waitFor({ state: 'attached' })
  await page.getByText('Beside neighbours, 2024/25').waitFor()
  expect(await accessProblems(page)).toEqual([])
  expect(await problemsAt(page, 390)).toEqual([])
})
