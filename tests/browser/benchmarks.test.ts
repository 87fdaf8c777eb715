import { expect, it } from 'vitest'
import { accessProblems, problemsAt, untilDrawn, useJourney } from '../support/browser/journey.ts'
import { settledWith } from '../support/browser/page/settled.ts'
import { eesDescription, eesFileOf, fingertipsFile, rate } from '../support/make/open-data.ts'

const journey = useJourney()

/** England, the North West, Wigan, and the four that are most like it. */
const places = ['E92000001', 'E12000002', 'E08000010', 'E10000017', 'E10000019', 'E08000014', 'E06000007']
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const first = csv(
  'cin-2024.csv',
  eesFileOf(places, {
    '2023': ['22.4', '21.9', '19', '18', '21', '25', '17'],
    '2024': ['22.5', '21', '20', '18.5', '21.5', '24', '16'],
  }),
)
const next = csv(
  'cin-2025.csv',
  eesFileOf(places, {
    '2024': ['22.5', '21', '20.5', '', '21.5', '24', '16'],
    '2025': ['22.6', '20.1', '18.2', '', '', '', ''],
  }),
)

it('an authority’s published figures are added, taken over and seen beside others; next year’s file shows what is new, revised and gone', async () => {
  const administrator = await journey.visit('/northmere/partnerships', 'administrator')
  await administrator.getByRole('button', { name: 'Add published figures' }).click()
  await administrator.getByRole('dialog').getByRole('combobox').fill('Wigan')
  await administrator.getByRole('option', { name: 'Wigan' }).click()
  await administrator.getByRole('dialog').getByRole('button', { name: 'Add published figures' }).click()
  await administrator.getByText(/^Wigan: published figures is there/).waitFor()
  await administrator.getByRole('row', { name: /Wigan: published figures/ }).waitFor()
  expect(await problemsAt(administrator, 390)).toEqual([])

  const page = await journey.visit('/wigan/benchmarks', 'manager')
  await untilDrawn(page)
  await page.locator('#upload-file').setInputFiles([first, csv('cin-2024.meta.csv', eesDescription)])
  await page.getByText(/^cin-2024\.meta\.csv: 3 columns described/).waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Match a measure' }).click()
  await page.getByLabel('Measure of the file').selectOption(rate)
  await page.locator('dialog input[role=combobox]').fill('HP09')
  await page.getByRole('option', { name: /^HP09/ }).click()
  await page.getByRole('button', { name: 'Match', exact: true }).click()
  await page.getByText(/^14 new, 0 changed, 0 gone/).waitFor({ timeout: 30_000 })
  expect(await accessProblems(page)).toEqual([])
  expect(await problemsAt(page, 390)).toEqual([])
  await page.getByRole('button', { name: 'Take over 14 changes' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take over' }).click()
  await page.getByRole('row', { name: /cin-2024\.csv/ }).waitFor()

  const chair = await journey.visit('/wigan', 'chair')
  const row = chair.getByRole('row', { name: /HP09/ })
  await row
    .getByText(/England/)
    .first()
    .waitFor()
  await chair.goto('/wigan/indicators/HP09?chart=table')
  await chair
    .getByText(/3rd highest of 5/)
    .first()
    .waitFor()
  const table = chair.getByRole('table').first()
  await table.getByText('22.5').first().waitFor()
  await chair.goto('/wigan/indicators/HP09')
  await untilDrawn(chair)
  await chair.locator('.chart-mark').last().hover()
  await chair
    .locator('.chart-card')
    .getByText(/England/)
    .waitFor()
  const answer = await chair.request.get('/export/series.csv?partnership=wigan&indicator=HP09')
  expect(await answer.text()).toContain('benchmark_england')

  await page.locator('#upload-file').setInputFiles(next)
  await page.getByText(/^3 new, 1 changed, 1 gone/).waitFor({ timeout: 30_000 })
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
  await page.setViewportSize({ width: 1280, height: 720 })
  const frame = page.locator('.table-frame', { has: page.locator('.comparison-table') })
  // Figure, interval and limits of a place are seen without scrolling sideways.
  await expect.poll(() => frame.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0)
  expect(await accessProblems(page)).toEqual([])
  expect(await problemsAt(page, 390)).toEqual([])
})
