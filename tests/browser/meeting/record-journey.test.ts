import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessProblems, problemsAt, useJourney } from '../../support/browser/journey.ts'
import { meetingInSession } from '../../support/browser/meeting/sessions.ts'

const journey = useJourney()

const point = (page: Page) => page.getByLabel('Add a key point')

/** As whoever records types: a sentence, Enter, the next one. */
async function addPoints(page: Page, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n += 1) {
    await point(page).fill(`Point ${n}`)
    await page.keyboard.press('Enter')
    await page.getByText(`Point ${n}`, { exact: true }).waitFor()
  }
}

const recorded = (page: Page) =>
  page
    .getByRole('region', { name: /The audit plan/ })
    .getByRole('listitem')
    .filter({ hasText: /^Point/ })
    .evaluateAll((items) => items.map((item) => item.querySelector('p')?.textContent ?? ''))

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `Point ${from + at}`)

describe('the record of a meeting', () => {
  it('shows who is there, what is decided and what is missing for a quorum, to others at once', async () => {
    const page = await journey.visit('/northmere/meetings', 'manager')
    const meeting = await meetingInSession(page)
    await page.goto(`${journey.url}${meeting}/record`)
    await page.getByText(/^Not quorate: 0 of \d+ needed$/).waitFor()
    await page.getByRole('button', { name: /^The other \d+ members are present$/ }).click()
    await page.getByText(/^Quorate: /).waitFor()
    const reader = await journey.visit(`${meeting}/record`, 'scrutineer')
    await page.getByRole('button', { name: 'Declare an interest' }).click()
    await page.getByLabel('Name, where it is nobody of the board').fill('Ms Hope')
    await page.getByLabel('Which item').selectOption({ label: '1. The audit plan' })
    await page.getByLabel('What the interest is').fill('Chairs the trust.')
    await page.getByLabel('What was done about it').fill('Left the room.')
    await page.getByRole('button', { name: 'Note the interest' }).click()
    const item = page.getByRole('region', { name: /The audit plan/ })
    await item.getByRole('heading', { name: 'Interests declared on this item' }).waitFor()
    await item.getByText('Ms Hope: Chairs the trust. What was done: Left the room.').waitFor()
    await page.getByRole('button', { name: 'Record a decision' }).click()
    await page.getByLabel('What was decided').fill('The audit plan is agreed.')
    await page.getByLabel('For which reason').fill('It covers every partner.')
    await page.getByLabel('Who dissented').fill('Health: the spring is too late.')
    await page.getByRole('button', { name: 'Record the decision' }).click()
    await page.getByRole('link', { name: /^D\d+$/ }).waitFor()
    await reader.getByText('The audit plan is agreed.').waitFor()
    await reader.getByText('Dissent, Health: the spring is too late.').waitFor()
    expect(await reader.getByRole('button', { name: 'Record a decision' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Done with this item' }).click()
    await page.getByText('Decided', { exact: true }).waitFor()
    expect(await accessProblems(page)).toEqual([])
    expect(await problemsAt(page, 390)).toEqual([])
    await reader.getByRole('link', { name: /^D\d+$/ }).click()
    await reader.getByRole('heading', { name: /^D\d+ of / }).waitFor()
    expect(await accessProblems(reader)).toEqual([])
  })

  it('keeps 20 entries made without a network, through a reload, and sends them once and in order', async () => {
    const page = await journey.visit('/northmere/meetings', 'manager')
    const meeting = await meetingInSession(page)
    await page.goto(`${journey.url}${meeting}/record`)
    await addPoints(page, 1, 2)
    await page.getByText('not sent yet').first().waitFor({ state: 'detached' })
    await page.context().setOffline(true)
    await addPoints(page, 3, 20)
    await page.getByText('18 entries are kept on this device and not sent yet.').waitFor()
    expect(await recorded(page)).toEqual(numbered(1, 20))
    // The page is opened anew, and the server answers nothing: they are still there.
    await page.route('**/room.enter*', (route) => route.abort('internetdisconnected'))
    await page.context().setOffline(false)
    await page.reload()
    await page.getByText('Point 2', { exact: true }).waitFor()
    await page.getByText('18 entries are kept on this device and not sent yet.').waitFor()
    expect(await recorded(page)).toEqual(numbered(1, 20))
    // Some arrive although their answer is lost: they are sent again, and recorded once.
    await page.unroute('**/room.enter*')
    let lost = 0
    await page.route('**/room.enter*', async (route) => {
      lost += 1
      if (lost > 3) return route.continue()
      await route.fetch()
      return route.abort('internetdisconnected')
    })
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByText(/kept on this device/).waitFor({ state: 'detached', timeout: 60_000 })
    const reader = await journey.visit(`${meeting}/record`, 'scrutineer')
    await reader.getByText('Point 20', { exact: true }).waitFor()
    expect(await recorded(reader)).toEqual(numbered(1, 20))
  })

  it('loses nothing when the session has lapsed', async () => {
    const page = await journey.visit('/northmere/meetings', 'manager')
    const meeting = await meetingInSession(page)
    await page.goto(`${journey.url}${meeting}/record`)
    await addPoints(page, 1, 1)
    await page.context().clearCookies()
    await point(page).fill('Point 2')
    await page.keyboard.press('Enter')
    await page
      .getByText(/Your session has ended/)
      .first()
      .waitFor()
    await page.getByText('1 entry is kept on this device and not sent yet.').waitFor()
    const headers = { origin: journey.url }
    await page.request.post('/api/demo/sign-in', { data: { persona: 'manager' }, headers })
    await page.getByText(/kept on this device/).waitFor({ state: 'detached' })
    await page.reload()
    await page.getByText('Point 2', { exact: true }).waitFor()
    expect(await recorded(page)).toEqual(numbered(1, 2))
  })

  it('raises a challenge without a network; sealed at sign-out, it is nobody else’s, and is sent once when its author is back', async () => {
    const page = await journey.visit('/northmere/meetings', 'manager')
    const meeting = await meetingInSession(page)
    await page.goto(`${journey.url}${meeting}/record`)
    await page.getByRole('button', { name: 'Raise a challenge from this item' }).waitFor()
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Raise a challenge from this item' }).click()
    await page.getByLabel('Agency that is asked').selectOption({ index: 2 })
    await page.getByRole('combobox', { name: 'What it is about' }).fill('CL01')
    await page.getByRole('option', { name: /CL01/ }).click()
    await page.getByLabel('The question').fill('What replaces the contract for two children?')
    await page.getByLabel('What it rests on').fill('It ended in December.')
    await page.getByRole('button', { name: 'Raise the challenge' }).click()
    // What would tell a hidden figure in words is said before it goes anywhere.
    await page.getByText('Small numbers in words.').waitFor()
    expect(await page.getByText('Not sent yet').count()).toBe(0)
    await page.getByLabel('The question').fill('What replaces the contract?')
    await page.getByRole('button', { name: 'Raise the challenge' }).click()
    await page.getByText('Not sent yet: it gets its number when it is.').waitFor()
    await addPoints(page, 1, 1)
    expect(await accessProblems(page)).toEqual([])

    await page.getByRole('button', { name: 'Sign out' }).click()
    const dialog = page.getByRole('dialog', { name: 'Sign out?' })
    await dialog.getByText('2 entries are on this device and not sent yet:').waitFor()
    expect(await accessProblems(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Seal them and sign out' }).click()
    await page.getByText('You are signed out on this device').waitFor()
    const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }))
    expect(await stored()).not.toMatch(/contract|Point 1/)
    await page.context().setOffline(false)
    await page.waitForURL(/sign-in|demo/)

    const signIn = async (persona: string) => {
      const headers = { origin: journey.url }
      await page.request.post('/api/demo/sign-in', { data: { persona }, headers })
    }
    await signIn('scrutineer')
    await page.goto(`${journey.url}${meeting}/record`)
    await page.getByText('Everything is sent.').waitFor()
    expect(await stored()).not.toMatch(/contract|Point 1/)
    await signIn('manager')
    await page.goto(`${journey.url}/northmere/meetings`)
    await page.getByText('2 entries you made on this device are not sent yet.').waitFor()
    // The first answer is lost: it is sent again, and raised once.
    let lost = 0
    await page.route('**/challenge.raise*', async (route) => {
      lost += 1
      if (lost > 1) return route.continue()
      await route.fetch()
      return route.abort('internetdisconnected')
    })
    await page.getByRole('link', { name: /^the record of meeting/ }).click()
    await page.getByRole('link', { name: /^Challenge \d+$/ }).waitFor()
    await page.getByText('Everything is sent.').waitFor()
    expect(await page.getByRole('link', { name: /^Challenge \d+$/ }).count()).toBe(1)
    await expect.poll(() => recorded(page)).toEqual(['Point 1'])
    expect(lost).toBeGreaterThan(1)
    expect(await stored()).not.toContain('roundtable.left')
  })

  it('keeps what the server refuses until it is mended, in its own place', async () => {
    const page = await journey.visit('/northmere/meetings', 'manager')
    const meeting = await meetingInSession(page)
    await page.goto(`${journey.url}${meeting}/record`)
    await page.route('**/room.enter*', async (route) => {
      const refusal = { code: 'rule', fields: [], who: null, current: null, requestId: null }
      const data = { code: 'UNPROCESSABLE_CONTENT', httpStatus: 422, refusal }
      const error = { message: 'This item was withdrawn.', code: -32022, data }
      await route.fulfill({ status: 422, json: { error } })
    })
    await point(page).fill('Point 7')
    await page.keyboard.press('Enter')
    await page.getByText('This item was withdrawn.').waitFor()
    await page.unroute('**/room.enter*')
    await page.getByRole('button', { name: /^Mend/ }).click()
    await page.getByLabel('What it says').fill('Point 8')
    await page.getByRole('button', { name: 'Send it so' }).click()
    await page.getByText('Point 8', { exact: true }).waitFor()
    await page.getByText(/Not recorded/).waitFor({ state: 'detached' })
    await page.getByText('Everything is sent.').waitFor()
  })
})
