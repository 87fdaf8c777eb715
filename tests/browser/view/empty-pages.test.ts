import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { enterAs, newSlug, type Seated, startFounded } from '../../support/browser/empty/founded.ts'
import {
  accessProblems,
  goWithin,
  problemsAt,
  untilDrawn,
  useJourney,
} from '../../support/browser/journey.ts'

const journey = useJourney({ start: () => startFounded('2026-11-23T14:00:00.000Z', ['icb']) })

/** Pages that are found from another one, beside those of the navigation. */
const found: Partial<Record<Seated, readonly string[]>> = {
  manager: ['actions', 'issues/risks', 'decisions', 'grants', 'yearly-reports', 'boards', 'returns/progress'],
  lead: ['decisions', 'yearly-reports', 'targets', 'benchmarks', 'past-figures', 'schedules'],
  chair: ['actions', 'issues/risks', 'decisions', 'grants', 'yearly-reports', 'returns/progress'],
  elected: ['decisions', 'yearly-reports', 'targets'],
  young: ['notices', 'issues/new', 'challenges/new'],
  carer: ['notices', 'issues/new', 'challenges/new'],
  inspector: ['notices'],
}

/** Who hears each page: the two ways the pages are drawn. */
const heard: readonly Seated[] = ['lead', 'young']

/** What is never empty: who sits here, what was done, what is set up, and who asks for what. */
const neverEmpty = /\/(people|audit|set-up|partnerships)$/

/** Untrue where nothing is there yet. */
const untrue = /Nothing has really changed|fits these filters|Everything is|You have read every notice/

async function problemsOf(page: Page, path: string): Promise<string[]> {
  const main = page.locator('main')
  const text = (await main.textContent()) ?? ''
  const problems = [
    ...(/This page is not for your seat|Something went wrong|There is nothing here/.test(text)
      ? ['refused']
      : []),
    ...((await page.locator('h1').count()) === 1 ? [] : ['headings']),
    ...(path.endsWith('/new') && (await main.locator('form').count()) > 0
      ? ['a form that cannot be sent']
      : []),
    ...((await main.locator('ul:not(:has(li)), ol:not(:has(li))').count()) === 0 ? [] : ['an empty list']),
    ...(untrue.test(text) ? ['untrue'] : []),
    ...((await main.locator('table:not(:has(tbody tr))').count()) === 0
      ? []
      : ['a table with nothing but a head']),
  ]
  if (neverEmpty.test(path)) return problems
  const empty = main.locator('.state-empty, .scorecard-empty, .waiting-nothing')
  if ((await empty.count()) === 0)
    return (await main.locator('.waiting-group').count()) > 0 ? problems : [...problems, 'no empty state']
  const said = (await empty.first().textContent()) ?? ''
  // Nothing is chosen from where there is nothing.
  const choices = await main.locator('.filters :is(select, input), [aria-label="Show"] button').count()
  return [
    ...problems,
    ...(said.includes('.') && said.trim().length > 40 ? [] : [`no sentence: ${said}`]),
    ...(choices === 0 ? [] : [`${choices} filters of nothing`]),
  ]
}

it.each(['manager', 'lead', 'chair', 'elected', 'young', 'carer', 'inspector'] as const)(
  'each page the %s finds in an empty partnership says what will stand there',
  { timeout: 120_000 },
  async (seat) => {
    const page = await enterAs(await journey.visit('/sign-in'), seat)
    await untilDrawn(page)
    const nav = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
    const offered = await nav.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(offered.length).toBeGreaterThan(3)
    const problems: string[] = []
    for (const path of [...offered, ...(found[seat] ?? []).map((each) => `/${newSlug}/${each}`)]) {
      await goWithin(page, path)
      const told = [
        ...(await problemsOf(page, path)),
        ...(heard.includes(seat) ? await accessProblems(page) : []),
      ]
      problems.push(...told.map((problem) => `${path}: ${problem}`))
    }
    expect(problems).toEqual([])
    expect(await problemsAt(page, 390)).toEqual([])
  },
)

it('a page that is shut for want of a sharing agreement says so', async () => {
  const page = await enterAs(await journey.visit('/sign-in'), 'lead', '/actions')
  await page.getByText(/^No sharing agreement of your agency runs/).waitFor()
})

it('the search says that nothing is found', async () => {
  const page = await enterAs(await journey.visit('/sign-in'), 'lead')
  await page.getByPlaceholder(/^Search/).fill('zebra')
  await page
    .getByText(/^Nothing found for “zebra”/)
    .first()
    .waitFor()
})
