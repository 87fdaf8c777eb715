import { expect, it } from 'vitest'
import { useJourney } from '../../support/browser/journey.ts'

const journey = useJourney()

it('Back undoes a filter, an order and a page, and all that changed is on paper', {
  timeout: 120_000,
}, async () => {
  const page = await journey.visit('/northmere', 'chair')
  const off = page.getByRole('button', { name: /off target$/ })
  await off.click()
  await page.waitForURL(/status=off-target/)
  const [ink, ground] = await off.evaluate((tile) => {
    const { color, backgroundColor } = getComputedStyle(tile)
    return [color, backgroundColor]
  })
  expect([ink, ground]).toEqual(['rgb(255, 255, 255)', 'rgb(18, 67, 109)'])
  await page.getByRole('button', { name: 'Status', exact: true }).click()
  await page.waitForURL(/sort=status/)
  await page.getByRole('region', { name: 'All goals in one order' }).waitFor()
  await page.goBack()
  await page.waitForURL((url) => !url.search.includes('sort') && url.search.includes('status=off-target'))
  await page.getByRole('heading', { name: 'Children are safe at home' }).waitFor()
  await page.goBack()
  await page.waitForURL((url) => url.search === '')
  await expect.poll(() => off.getAttribute('aria-pressed')).toBe('false')

  await page.goto('/northmere/changes?from=2026-01-01T00:00:00Z')
  await page.getByText(/^Changes 1 to 50 of/).waitFor()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByText(/^Changes 51 to 100 of/).waitFor()
  await page.goBack()
  await page.getByText(/^Changes 1 to 50 of/).waitFor()
  const rows = page.locator('.change-table tbody tr:not(.change-band)')
  await expect.poll(() => rows.count()).toBe(50)
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect.poll(() => rows.count()).toBeGreaterThan(600)
})

it('Ctrl and K search from any page: arrows choose, Enter opens, Esc closes', async () => {
  const page = await journey.visit('/northmere/changes', 'manager')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const field = page.getByRole('combobox', { name: /^Search goals/ })
  await field.waitFor()
  await page.keyboard.press('Control+k')
  await page.getByText(/^Search finds goals, indicators, agencies, people/).waitFor()
  await page.keyboard.type('CLA')
  await page
    .getByRole('option', { name: /in care/ })
    .first()
    .waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const list = page.getByRole('search').getByRole('listbox')
  await list.getByRole('option', { selected: true }).waitFor()
  await page.keyboard.press('Escape')
  await list.waitFor({ state: 'hidden' })
  await field.fill('EHCP')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/indicators\/ED09$/)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('priya')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/people\?search=Priya/)
})

it('who types in the search while a page is loaded goes on typing when it stands', async () => {
  const page = await journey.visit('/northmere/changes', 'manager')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const { promise: isTyping, resolve: letOn } = Promise.withResolvers<void>()
  await page.route(/goal\.list/, async (route) => {
    await isTyping
    await route.continue()
  })
  await page.getByRole('link', { name: 'Goals', exact: true }).first().click()
  await page.waitForURL(/\/goals$/)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('pri')
  letOn()
  await page.getByRole('heading', { level: 1 }).and(page.locator(':not(.unseen)')).first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.keyboard.type('ya')
  await expect.poll(() => page.getByRole('combobox', { name: /^Search goals/ }).inputValue()).toBe('priya')
})

it('a page for other seats says whose it is, and asks for nothing that is refused', async () => {
  const page = await journey.visit('/northmere', 'manager')
  const refused: string[] = []
  page.on('response', (answer) => {
    if (answer.status() === 403) refused.push(answer.url())
  })
  await page.goto(`${journey.url}/northmere/partnerships`)
  await page.getByText('It is open to the administrator.').waitFor()
  for (const [who, path, open] of [
    ['elected-member', 'meetings/1/record', /^It is open to the board, the partnership manager/],
    ['observer', 'meetings', /^It is open to whoever has a seat in the partnership, except/],
    ['observer', 'yearly-reports/1', /^It is open to whoever has a seat in the partnership, except/],
    ['scrutineer', 'grants', /^It is open to the partnership manager and the chair/],
  ] as const) {
    const other = await journey.visit('/northmere', who)
    other.on('response', (answer) => {
      if (answer.status() === 403) refused.push(answer.url())
    })
    await other.goto(`${journey.url}/northmere/${path}`)
    await other.getByText(open).waitFor()
  }
  await page.goto(`${journey.url}/northmere/sign-in-providers`)
  await page.getByRole('heading', { level: 1, name: 'Sign-in through agencies' }).waitFor()
  expect(refused).toEqual([])
})
