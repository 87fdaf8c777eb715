import { expect, it } from 'vitest'
import { useJourney } from '../../support/browser/journey.ts'

const journey = useJourney()

it('challenges and issues are narrowed in the address: Back undoes it, a reload keeps it', {
  timeout: 120_000,
}, async () => {
  const page = await journey.visit('/northmere/challenges', 'chair')
  const rows = page.locator('main tbody tr')
  await page.getByRole('heading', { level: 1, name: /challenges? (is|are) open/ }).waitFor()
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  const all = await rows.count()
  await page.getByLabel('Show', { exact: true }).selectOption('ended')
  await page.waitForURL(/show=ended/)
  await expect.poll(() => rows.count()).toBeLessThan(all)
  const ended = await rows.count()
  await page.getByLabel('Outcome', { exact: true }).selectOption('withdrawn')
  await page.waitForURL(/outcome=withdrawn/)
  await page.goBack()
  await page.waitForURL((url) => url.search === '?show=ended')
  await expect.poll(() => rows.count()).toBe(ended)
  await page.reload()
  await expect.poll(() => rows.count()).toBe(ended)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
  await page.goBack()
  await expect.poll(() => rows.count()).toBe(all)
  await page.getByLabel('Search', { exact: true }).fill('nobody wrote this')
  await page.getByText('No challenge fits these filters').waitFor()

  await page.goto('/northmere/issues')
  const closed = page.getByRole('button', { name: /^Closed or set aside \(\d+\)$/ })
  const count = Number((await closed.textContent())?.match(/\d+/)?.[0])
  await closed.click()
  await page.waitForURL(/show=closed/)
  await expect.poll(() => page.locator('main tbody tr').count()).toBe(count)
  await page.goBack()
  await expect.poll(() => closed.getAttribute('aria-pressed')).toBe('false')
})

it('whoever is of the agency that has an action to do says another role or an earlier day, and nothing else', {
  timeout: 120_000,
}, async () => {
  const page = await journey.visit('/northmere/actions', 'manager')
  const answer = await page.request.get('/trpc/northmere/action.list')
  const { actions }: { actions: { number: number; isOfAgency: boolean; can: string[] }[] } = (
    await answer.json()
  ).result.data
  const own = actions.find(({ isOfAgency, can }) => isOfAgency && can.includes('change'))
  await page.goto(`/northmere/actions/${own?.number}`)
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/Nobody of the agency that has it to do/).waitFor()
  await dialog.getByLabel('Named role that does it').fill('Head of practice')
  expect(await dialog.getByLabel('What is to be done').count()).toBe(0)
  await dialog.getByLabel('Why it changes').fill('The post has another name.')
  await dialog.getByRole('button', { name: 'Change it' }).click()
  await page.getByText(`Action ${own?.number} changed.`).waitFor()
  await page.getByText('Head of practice').first().waitFor()
  expect(await page.getByRole('button', { name: /Cancel/ }).count()).toBe(0)
})
