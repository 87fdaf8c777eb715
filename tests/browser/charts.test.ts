import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessProblems, fillDay, useJourney } from '../support/browser/journey.ts'

const journey = useJourney()
const phone = { viewport: { width: 390, height: 844 } }
const cl01 = '/northmere/indicators/CL01'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const drawn = (page: Page) => page.locator('.indicator-chart .chart-values').first().waitFor()

describe('the chart of an indicator', () => {
  it('tells its story in the title, upright on the chart, and in words beside it', async () => {
    const page = await journey.visit(cl01, 'chair')
    await drawn(page)
    expect(await heading(page).textContent()).toBe(
      'Care leavers in work or learning: falling for nearly three years, off target',
    )
    await page.locator('.indicator-chart').getByText('Support contract ended', { exact: false }).waitFor()
    const aside = page.getByRole('complementary', { name: 'About these figures' })
    await aside.getByText('Average and limits start anew in December 2023', { exact: false }).waitFor()
    expect(await accessProblems(page)).toEqual([])
  })

  it('is taken away as a picture of the page as it is seen, or put on the clipboard, which says so', async () => {
    const page = await journey.visit(`${cl01}?chart=line&asAt=2026-11-20T09:00:00.000Z`, 'chair')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const menu = page.getByRole('group').filter({ hasText: 'PNG, for slides' })
    await page.getByText('Picture', { exact: true }).click()
    const address = (await menu.getByRole('link', { name: 'SVG' }).getAttribute('href')) ?? ''
    expect(address).toContain('chart=line')
    const svg = await (await page.request.get(address)).text()
    expect(svg).toContain('as at 20 November 2026')
    expect(await accessProblems(page)).toEqual([])
    await menu.getByRole('button', { name: 'Copy for slides' }).click()
    await menu.getByText('The picture is on your clipboard').waitFor()
    const types = () =>
      page.evaluate(async () => (await navigator.clipboard.read()).flatMap((each) => [...each.types]))
    expect(await types()).toEqual(['image/png'])
    await page.keyboard.press('Escape')
    await expect.poll(() => menu.getByRole('link', { name: 'SVG' }).isVisible()).toBe(false)
  })

  it('is drawn anew by each switch, which stands in the address, without a request', async () => {
    const page = await journey.visit(cl01, 'chair')
    await drawn(page)
    await page.waitForLoadState('networkidle')
    const asked: string[] = []
    page.on('request', (request) => {
      if (!request.url().endsWith('/icon.svg')) asked.push(request.url())
    })
    const switches: [string, RegExp][] = [
      ['p′', /control=p-prime/],
      ['Limits', /limits=off/],
      ['Interval', /interval=on/],
      ['England', /england=off/],
      ['Line', /chart=line/],
    ]
    for (const [name, address] of switches) {
      await page.getByRole('button', { name, exact: true }).click()
      await page.waitForURL(address)
    }
    await page.locator('#indicator-from').selectOption({ label: 'January 2024' })
    await page.waitForURL(/from=2024-01-01/)
    expect(asked).toEqual([])
    await page.reload()
    await drawn(page)
    expect(await page.getByRole('button', { name: 'Line', exact: true }).getAttribute('aria-pressed')).toBe(
      'true',
    )
  })

  it('drawn with another control chart says which one the partnership goes by', async () => {
    const page = await journey.visit(`${cl01}?control=p-prime`, 'chair', phone)
    await drawn(page)
    await page.getByText('the partnership goes by the XmR chart', { exact: false }).waitFor()
    expect(await accessProblems(page)).toEqual([])
  })

  it('is read point by point with the keyboard, the step change and its reason included', async () => {
    const page = await journey.visit(cl01, 'chair')
    await drawn(page)
    const hand = page.locator('.chart-hand')
    await hand.focus()
    await page.keyboard.press('Home')
    await page.getByRole('status').filter({ hasText: 'November 2022: 74.1%' }).waitFor()
    for (let i = 0; i < 13; i += 1) await page.keyboard.press('ArrowRight')
    await page
      .getByRole('status')
      .filter({ hasText: 'Support contract ended: average and limits start anew' })
      .waitFor()
  })

  it('has the same in its table', async () => {
    const page = await journey.visit(`${cl01}?chart=table`, 'chair')
    // Beneath its numbers, so that no column is cut at the right of a laptop.
    const said = page.getByRole('row').filter({ hasText: 'What is known of December 2023:' })
    expect(await said.textContent()).toContain(
      'The employment support contract ended and nothing replaced it.',
    )
    const cut = await page.locator('.figures-table').evaluate((table) => {
      const room = table.parentElement
      return room === null ? 0 : room.scrollWidth - room.clientWidth
    })
    expect(cut).toBe(0)
  })

  it('leads to how each word is decided', async () => {
    const page = await journey.visit(cl01, 'elected-member')
    await page.getByRole('link', { name: 'How is this decided?' }).click()
    await page.getByRole('heading', { level: 1, name: 'How is this decided?' }).waitFor()
    await page.getByText('Making Data Count', { exact: false }).first().waitFor()
    expect(await accessProblems(page)).toEqual([])
  })
})

describe('the manager', () => {
  it('marks a step change, adds a note and writes the title; each is seen at once and withdrawn again', async () => {
    const page = await journey.visit('/northmere/indicators/HP07', 'manager')
    await drawn(page)
    const own = await heading(page).textContent()
    await page.getByRole('button', { name: 'Mark a step change' }).click()
    await page.getByRole('button', { name: 'Mark it' }).click()
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    expect(await accessProblems(page)).toEqual([])
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('From', { exact: true }).selectOption({ label: 'April 2025' })
    await dialog.getByLabel('In a few words').fill('Front door moved')
    await dialog.getByLabel('Why').fill('Three teams became one.')
    await dialog.getByLabel('Where it was agreed').fill('Board of 16 June 2025, item 2')
    await dialog.getByRole('button', { name: 'Mark it' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('.indicator-chart').getByText('Front door moved', { exact: false }).waitFor()

    await page.getByRole('button', { name: 'Add a note' }).click()
    await fillDay(dialog, 'Day', '2025-09-10')
    await dialog.getByLabel('In a few words').fill('New form')
    await dialog.getByRole('button', { name: 'Add note' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('.indicator-chart').getByText('New form', { exact: false }).waitFor()

    await page.getByRole('button', { name: 'Write the title' }).click()
    await dialog.getByLabel('Title').fill('Assessments keep their time')
    await dialog.getByRole('button', { name: 'Use this title' }).click()
    await page.getByRole('heading', { level: 1, name: 'Assessments keep their time' }).waitFor()
    await page.getByText('The title was written by Daniel Okafor', { exact: false }).waitFor()

    await page.getByRole('button', { name: 'Withdraw this title' }).click()
    await page.getByRole('button', { name: 'End this step change' }).click()
    await page
      .locator('.indicator-chart')
      .getByText('Front door moved', { exact: false })
      .waitFor({ state: 'detached' })
    await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, own)
  })

  it('sets the rules for small numbers and looks as an elected member', async () => {
    const page = await journey.visit('/northmere/disclosure', 'manager')
    await page.getByText('A count from 1 to 5 is not shown; zero is.').waitFor()
    expect(await accessProblems(page)).toEqual([])
    await page.getByLabel('Hide counts from 1 to').fill('0')
    await page.getByRole('button', { name: 'Save as version 1' }).click()
    await page
      .getByRole('link', { name: 'The largest count that is hidden is a whole number from 3 to 50.' })
      .waitFor()
    await page.getByLabel('Hide counts from 1 to').fill('7')
    await page.getByLabel('Round counts for the public to').fill('10')
    await page.getByLabel('Why the rules change').fill('As the health agencies publish.')
    await page.getByRole('button', { name: 'Save as version 1' }).click()
    await page.getByText('A count from 1 to 7 is not shown; zero is.').waitFor()

    await page.getByRole('link', { name: 'Scorecard' }).last().click()
    await page.getByText('As elected members see it.').waitFor()
    await page.getByText('Suppressed').first().waitFor()
    expect(await accessProblems(page)).toEqual([])
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Indicators' }).click()
    await page.waitForURL(/indicators\?.*seenAs=elected-member/)
    expect(await page.getByRole('link', { name: 'Returns' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Back to your own view' }).click()
    await page.getByText('As elected members see it.').waitFor({ state: 'detached' })
  })
})

describe('assurance', () => {
  it('is a mark with its words to filter and sort the indicators by', async () => {
    const page = await journey.visit(
      '/northmere/indicators?columns=status,assurance&sort=assurance&group=none',
      'chair',
    )
    await page.getByRole('cell', { name: 'Cannot meet the target reliably' }).first().waitFor()
    await page.locator('#indicators-assurance').selectOption('hit-or-miss')
    await page.waitForURL(/assurance=hit-or-miss/)
    await page.getByRole('cell', { name: 'Meets the target sometimes' }).first().waitFor()
    await page
      .getByRole('cell', { name: 'Cannot meet the target reliably' })
      .first()
      .waitFor({ state: 'detached' })
    expect(await accessProblems(page)).toEqual([])
  })
})
