import { openDatabase } from '@roundtable/db/database.ts'
import { canonicalOfNumber } from '@roundtable/shared/figure/figure.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessProblems, untilDrawn, useJourney } from '../support/browser/journey.ts'
import { addPublished, publishedText } from '../support/make/published.ts'

const journey = useJourney()
beforeAll(async () => {
  const database = await openDatabase(journey.databaseUrl)
  await addPublished(database)
  await database.close()
})

/** Year and value of an indicator for North Lincolnshire, as they stand in the file. */
const inFile = (code: string) =>
  publishedText
    .split(/\r?\n/)
    .map((line) => line.split(','))
    .filter((cells) => cells[0] === code && cells[5] === 'E06000013')
    .map((cells) => ({ year: cells[2] ?? '', value: cells.at(-1) ?? '' }))

describe('the published figures of North Lincolnshire', () => {
  it('are a partnership one can switch to, with its source on each page', async () => {
    const page = await journey.visit('/northmere', 'chair')
    await page
      .getByLabel('Partnership', { exact: true })
      .selectOption({ label: 'North Lincolnshire: published figures' })
    await page.waitForURL(/north-lincolnshire/)
    await page
      .getByText(/Open Government Licence/)
      .first()
      .waitFor()
    await untilDrawn(page)
    expect(await accessProblems(page)).toEqual([])
  })

  it.each(['CL01', 'HP02', 'ED10'])(
    'of %s stand in table and download exactly as in the file',
    async (code) => {
      const figures = inFile(code)
      expect(figures.length).toBeGreaterThan(4)
      const page = await journey.visit(`/north-lincolnshire/indicators/${code}?chart=table`, 'chair')
      await page
        .getByText(/Open Government Licence/)
        .first()
        .waitFor()
      expect(await page.getByRole('button', { name: /Propose a target/ }).count()).toBe(0)
      const answer = await page.request.get(
        `/export/series.csv?partnership=north-lincolnshire&indicator=${code}`,
      )
      const values = (await answer.text()).split('\r\n')
      await page.getByRole('table').first().waitFor()
      await untilDrawn(page)
      const table = await page.locator('main').textContent()
      for (const { value } of figures.filter((figure) => figure.value !== '')) {
        const canonical = canonicalOfNumber(Number(value))
        expect(values.some((line) => line.split(',').includes(canonical))).toBe(true)
        expect(table).toContain(Number(value).toFixed(1))
      }
    },
  )

  it('take no entry from anybody', async () => {
    const page = await journey.visit('/north-lincolnshire/returns', 'manager')
    await untilDrawn(page)
    expect(await page.getByRole('link', { name: 'Returns', exact: true }).count()).toBe(0)
    expect(await accessProblems(page)).toEqual([])
  })
})
