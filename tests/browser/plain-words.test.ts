import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { untilDrawn, useJourney } from '../support/browser/journey.ts'
import { answered } from '../support/read/answered.ts'
import { plainProblems } from '../support/read/plain-problems.ts'

const journey = useJourney()
const everybodys = [
  '',
  '/goals',
  '/goals/G2',
  '/indicators',
  '/indicators/CL01',
  '/indicators/YJ07',
  '/changes',
  '/issues',
  '/issues/new',
  '/challenges/new',
  '/notices',
  '/notices?part=choices',
  '/waiting',
  '/account',
  '/yearly-reports/1',
]
const notTheirs = ['/accountabilities', '/targets', '/how-decided']

/** The words of a page that are the product's own: what the partnership wrote is taken out. */
async function ownWords(page: Page, written: readonly string[]): Promise<string> {
  const text = (await page.locator('body').allInnerTexts()).join()
  const labels = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-label], [placeholder], [title]')]
      .flatMap((each) => ['aria-label', 'placeholder', 'title'].map((name) => each.getAttribute(name) ?? ''))
      .join('\n'),
  )
  return written.reduce((left, words) => left.replaceAll(words, ''), `${text}\n${labels}`)
}

it.each([
  ['young-person', ['/meetings', '/meetings/9']],
  ['carer-representative', ['/returns', 'return']],
] as const)('every page the %s can reach is in plain words', async (persona, more) => {
  const page = await journey.visit('/northmere', persona)
  await untilDrawn(page)
  const written = await wordsOfThePartnership(page)
  const found: Record<string, string[]> = {}
  for (const path of [...everybodys, ...more, ...notTheirs]) {
    if (path === 'return') await page.locator('main a[href*="/returns/"]').first().click()
    else await page.goto(`/northmere${path}`)
    await untilDrawn(page)
    const problems = plainProblems(await ownWords(page, written))
    if (problems.length > 0) found[path] = problems
  }
  expect(found).toEqual({})
  await page.goto('/northmere/yearly-reports/1')
  await page.getByRole('heading', { name: 'What we did in a year' }).waitFor()
  await page.getByText('Alan Whitcombe, Northmere Police').waitFor()
  const crumbs = page.getByRole('navigation', { name: 'Where this belongs' })
  expect(await crumbs.getByRole('link').allTextContents()).toEqual(['How things are'])
  await page.getByRole('link', { name: 'See the adults’ page' }).click()
  await page.getByRole('heading', { name: /^Yearly report/ }).waitFor()
  expect(await crumbs.count()).toBe(0)
  await page.getByRole('link', { name: 'Back to your page' }).click()
  await page.getByRole('heading', { name: 'What we did in a year' }).waitFor()
  await page.goto('/northmere/indicators/CL01')
  await page.getByRole('link', { name: 'See the adults’ page' }).click()
  await page.locator('.latest-facts').waitFor()
  await page.getByRole('link', { name: 'Back to your page' }).click()
  await page.getByRole('heading', { name: 'Where this number comes from' }).waitFor()
  await page.getByRole('combobox').first().fill('care')
  await page.getByRole('option').first().waitFor()
  expect(plainProblems(await ownWords(page, written))).toEqual([])
})

type Report = { headings: { title: string; statements: { text: string }[] }[] }

/** Names, goals and questions, as the server tells them. */
async function wordsOfThePartnership(page: Page): Promise<string[]> {
  const ask = async (procedure: string, input?: object) => {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    const answer = await page.request.get(`/trpc/northmere/${procedure}${query}`)
    return answered(await answer.json())
  }
  const names: { name: string }[] = await ask('indicator.plainNames')
  const goals: Record<string, string>[] = await ask('goal.list')
  const { vision } = await ask('scorecard.get')
  const { definition } = await ask('indicator.get', { code: 'CL01' })
  const report: Report = await ask('yearlyReport.get', { number: 1 })
  return [
    ...report.headings.flatMap(({ title, statements }) => [
      title,
      ...statements.flatMap(({ text }) => text.split(/\n{2,}/)),
    ]),
    ...names.map(({ name }) => name),
    ...goals.flatMap(({ wording = '', childWording = '', populationOutcome = '' }) => [
      wording,
      childWording,
      populationOutcome,
    ]),
    ...(vision === null ? [] : [vision.wording, vision.childWording]),
    definition.challengeQuestion,
  ]
    .filter((words) => words !== '')
    .toSorted((a, b) => b.length - a.length)
}
