import { describe, expect, it } from 'vitest'
import { accessProblems, fillDay, problemsAt, untilDrawn, useJourney } from '../support/browser/journey.ts'

const journey = useJourney()
const past = 'asAt=2026-03-23T09:00:00Z'
const banner = 'As it stood on 23 March 2026 at 09:00'

/** What somebody hears of a field beside its name. */
const heardAt = (field: Element) =>
  field
    .getAttribute('aria-describedby')
    ?.split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ')

describe('a partnership read as it stood', () => {
  it('is chosen in the header, kept while browsing, carried by the download, and left again', async () => {
    const page = await journey.visit('/northmere', 'manager')
    await page.getByRole('button', { name: /^As at now/ }).click()
    expect(await accessProblems(page)).toEqual([])
    await page.getByRole('button', { name: /^A year ago/ }).press('Enter')
    const told = page.getByRole('region', { name: /moment/ })
    await told.getByText(/^As it stood on/).waitFor()
    const moment = new URL(page.url()).searchParams.get('asAt') ?? ''
    expect(moment).toMatch(/T\d{2}:\d{2}:00Z$/)

    await page.getByRole('link', { name: 'Goals', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Goals' }).waitFor()
    await page
      .getByRole('link', { name: /successful transition to independence/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: /successful transition/ }).waitFor()
    expect(new URL(page.url()).searchParams.get('asAt')).toBe(moment)
    expect(await page.getByRole('button', { name: 'Revise this goal' }).count()).toBe(0)
    const csv = await page.getByRole('link', { name: 'Download CSV' }).first().getAttribute('href')
    expect(new URLSearchParams(csv?.split('?')[1]).get('asAt')).toBe(moment)

    await told.getByRole('link', { name: 'Back to now' }).click()
    await page.getByRole('heading', { level: 1, name: /ready, housed and not alone/ }).waitFor()
    await page.getByRole('button', { name: 'Revise this goal' }).waitFor()
    expect(page.url()).not.toContain('asAt')
  })

  it('is a day and a time of one’s own too, by keyboard alone', async () => {
    const page = await journey.visit('/northmere/indicators', 'chair')
    await page.getByRole('button', { name: /^As at now/ }).press('Enter')
    await fillDay(page, 'Day', '2026-03-23')
    await page.getByLabel('Time').fill('09:00')
    await page.getByRole('button', { name: 'Show this moment' }).press('Enter')
    await page.getByText(banner).waitFor()
    expect(page.url()).toContain('asAt=2026-03-23T09')
  })

  it.each([
    `/northmere?${past}`,
    `/northmere/indicators/CL01?${past}`,
    `/northmere/accountabilities?${past}`,
    `/northmere/accountabilities/police?${past}`,
  ])('is without a problem axe can find at %s, on a phone too', async (path) => {
    const page = await journey.visit(path, 'manager')
    await untilDrawn(page)
    expect(await page.locator('main').textContent()).toContain('As it stood on')
    expect(await accessProblems(page)).toEqual([])
    expect(await problemsAt(page, 390)).toEqual([])
  })

  it('refuses the future in words, with a way back', async () => {
    const page = await journey.visit('/northmere?asAt=2090-01-01T00:00:00Z', 'chair')
    await page.getByText('This moment has not come yet: choose one that has passed.').waitFor()
    await page.getByRole('link', { name: 'Back to now' }).click()
    await page.getByText(/, figures to/).waitFor()
  })
})

describe('what changed', () => {
  it('stands in the navigation, counts by kind, and a count shows only its kind', async () => {
    const page = await journey.visit('/northmere', 'chair')
    await page.getByRole('link', { name: 'What changed' }).click()
    await page.getByRole('heading', { level: 1, name: /^What changed since/ }).waitFor()
    await page.getByRole('button', { name: 'Three months ago' }).click()
    await page.getByRole('rowheader', { name: 'New figures' }).waitFor()
    await page.getByRole('button', { name: /new figures/ }).click()
    await page.getByRole('rowheader', { name: 'Worse, or missing' }).waitFor({ state: 'detached' })
    expect(page.url()).toContain('kind=new-figure')
    const csv = await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href')
    expect(csv).toMatch(/^\/export\/changes\.csv\?.*kind=new-figure/)
  })

  it('is without a problem axe can find, on a phone too', async () => {
    const page = await journey.visit('/northmere/changes?from=2026-05-01T00:00:00Z', 'chair')
    await page.getByRole('rowheader', { name: 'New figures' }).waitFor()
    expect(await accessProblems(page)).toEqual([])
    expect(await problemsAt(page, 390)).toEqual([])
  })

  it('says at its day that it would end before it begins, and the day is changed there', async () => {
    const span = 'from=2026-09-14T00:00:00Z&to=2026-06-30T23:59:59.999Z'
    const page = await journey.visit(`/northmere/changes?${span}`, 'chair')
    const since = page.getByRole('group', { name: 'Since', exact: true })
    await since.waitFor()
    expect(await since.evaluate(heardAt)).toMatch(/The span ends before it begins/)
    await fillDay(page, 'Since', '2026-05-01')
    await page.getByRole('heading', { level: 1, name: /since 1 May 2026/ }).waitFor()
  })

  it('marks the rows of the scorecard and leaves out the others', async () => {
    const page = await journey.visit('/northmere/changes', 'chair')
    await page.getByRole('link', { name: 'The scorecard with what changed' }).click()
    await page.getByRole('button', { name: /^Changed since/ }).waitFor()
    await page.getByText('New figure', { exact: true }).first().waitFor()
    await expect
      .poll(() =>
        page
          .locator('tr.indicator-row')
          .evaluateAll((rows) => rows.filter((row) => !row.querySelector('.tag-info')).length),
      )
      .toBe(0)
    const aMinuteAgo = new Date(Date.now() - 60_000).toISOString()
    await page.goto(`/northmere?changedSince=${aMinuteAgo}`)
    await page.getByText('No headline indicator fits these filters').waitFor()
    await page.getByRole('button', { name: 'Show all indicators' }).click()
    await page.locator('tr.indicator-row').first().waitFor()
    expect(await page.getByText('New figure', { exact: true }).count()).toBe(0)
  })
})
