import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { callsOf } from '../../support/browser/calls.ts'
import { accessProblems, useJourney } from '../../support/browser/journey.ts'
import { signInAgain } from '../../support/browser/page/sign-in-again.ts'
import { goal } from '../../support/browser/proposed-words.ts'

const journey = useJourney()
const dialogOf = (page: Page) => page.getByRole('dialog')

async function revise(page: Page, texts: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: 'Revise this goal' }).click()
  for (const [label, text] of Object.entries(texts)) await dialogOf(page).getByLabel(label).fill(text)
}
const save = (page: Page) => dialogOf(page).getByRole('button', { name: 'Save this version' })

describe('when somebody else was faster', () => {
  it('what they wrote stands beside what was typed, and each field is chosen', async () => {
    const first = await journey.visit('/northmere/goals/G2', 'manager')
    const second = await journey.visit('/northmere/goals/G2', 'manager')
    const mine = 'Nobody leaves care without a home.'
    await revise(second, { 'The goal': mine, 'Why this goal': 'Mine.', 'Why it changes now': 'Said better.' })
    await revise(first, {
      'The goal': 'Every young person leaves care to a home.',
      'Why this goal': 'Theirs.',
      'The story so far': 'It began in March.',
      'Why it changes now': 'The board asked.',
    })
    await save(first).click()
    await dialogOf(first).waitFor({ state: 'detached' })

    await save(second).click()
    const stands = second.getByRole('region', { name: 'What stands now' })
    await stands.getByText('“Every young person leaves care to a home.”').waitFor()
    expect(await accessProblems(second)).toEqual([])
    const field = (label: string) => dialogOf(second).getByLabel(label)
    expect(await field('The goal').inputValue()).toBe(mine)
    expect(await field('The story so far').inputValue()).toBe('It began in March.')
    await stands.getByRole('button', { name: /^Take theirs ?: Why this goal$/ }).click()
    await expect.poll(() => field('Why this goal').inputValue()).toBe('Theirs.')
    await save(second).click()
    await second.getByRole('heading', { level: 1, name: mine }).waitFor()
    await second.getByText('It began in March.').first().waitFor()
  })

  it('a target is agreed once, and the words of the second stay', async () => {
    const address = '/northmere/indicators/WF03'
    const agree = (page: Page) => dialogOf(page).getByRole('button', { name: 'Agree', exact: true })
    const chair = await journey.visit(address, 'chair')
    const partner = await journey.visit(address, 'lead-partner')
    for (const page of [chair, partner]) {
      await page.getByRole('button', { name: 'Agree this target' }).click()
      await dialogOf(page).getByLabel('Where it was agreed').fill('Board of 23 November 2026, item 5')
    }
    await agree(partner).click()
    await dialogOf(partner).waitFor({ state: 'detached' })
    await agree(chair).click()
    const stands = chair.getByRole('region', { name: 'What stands now' })
    await stands.getByText(/Helen Marsh/).waitFor()
    expect(await dialogOf(chair).getByLabel('Where it was agreed').inputValue()).toMatch(/item 5$/)
  })
})

describe('when what a dialog was about is gone', () => {
  it('it is told on the page, with the keyboard at it', async () => {
    const page = await journey.visit('/northmere/goals', 'manager')
    const manager = await callsOf(page, 'manager')
    await manager.write('goal.propose', goal)
    const chair = await callsOf(page, 'chair')
    await page.goto('/northmere/goals')
    await page
      .getByRole('listitem')
      .filter({ hasText: goal.wording })
      .getByRole('button', { name: /^Decline/ })
      .click()
    await dialogOf(page).getByLabel('Why').fill('It says too little.')
    type Drafts = { goals: { code: string; steps: number; wording: string }[] }
    const { goals } = await chair.read<Drafts>('goal.drafts')
    const proposed = goals.find(({ wording }) => wording === goal.wording)
    const agreed = [{ code: proposed?.code, steps: proposed?.steps }]
    await chair.write('goal.agree', { goals: agreed, meeting: 'Board of 23 November 2026' })
    await dialogOf(page).getByRole('button', { name: 'Decline', exact: true }).click()
    await dialogOf(page).waitFor({ state: 'detached' })
    const told = page.locator('main').getByRole('alert', { name: 'There is a problem' })
    await told.waitFor()
    await expect.poll(() => told.evaluate((box) => box === document.activeElement)).toBe(true)
    // It was about this page.
    await page.getByRole('link', { name: 'Scorecard', exact: true }).click()
    await page.waitForURL('**/northmere')
    expect(await told.count()).toBe(0)
  })
})

describe('an act without a form that does not reach the server', () => {
  it('says so in words, with the keyboard at it', async () => {
    await journey.visit('/northmere', 'manager')
    const page = await journey.visit('/northmere/account', 'manager')
    await page.route('**/account.endSession*', (route) => route.abort('internetdisconnected'))
    await page
      .getByRole('button', { name: /^End it/ })
      .first()
      .click()
    const told = page.getByRole('alert', { name: 'There is a problem' })
    await told.getByText('Roundtable cannot be reached.').waitFor()
    expect(await told.evaluate((box) => box === document.activeElement)).toBe(true)
  })
})

describe('a form without a network', () => {
  it('says so at once, keeps what was typed, and is sent when it is pressed again', async () => {
    const page = await journey.visit('/northmere/goals/G3', 'manager')
    const mine = 'Children are in school and school knows them.'
    await revise(page, { 'The goal': mine, 'Why it changes now': 'Said better.' })
    await page.context().setOffline(true)
    await save(page).click()
    const told = dialogOf(page).getByRole('alert', { name: 'There is a problem' })
    await told.getByText('Roundtable cannot be reached.').waitFor({ timeout: 5_000 })
    expect(await told.evaluate((box) => box === document.activeElement)).toBe(true)
    expect(await dialogOf(page).getByLabel('The goal').inputValue()).toBe(mine)
    // A page that was not read before says so too, and comes by itself when there is a network again.
    await page.keyboard.press('Escape')
    await page.evaluate(() => history.pushState({}, '', '/northmere/goals/G4'))
    await page.getByRole('heading', { level: 1, name: 'Roundtable cannot be reached' }).waitFor()
    await page.context().setOffline(false)
    await page
      .getByRole('heading', { level: 1, name: 'Roundtable cannot be reached' })
      .waitFor({ state: 'detached' })
    await page.goBack()
    await page.getByRole('button', { name: 'Revise this goal' }).click()
    await dialogOf(page).getByText('What you typed before is still here.').waitFor()
    await save(page).click()
    await page.getByRole('heading', { level: 1, name: mine }).waitFor()
  })
})

describe('a session that has ended while somebody only read', () => {
  it('is told without a word of what was typed', async () => {
    const page = await journey.visit('/northmere/notices', 'manager')
    const read = page.getByRole('button', { name: 'Mark all as read' }).first()
    await read.waitFor()
    await page.context().clearCookies()
    await read.click()
    await page.getByText('Your session has ended. This page stays as it is').waitFor()
  })
})

describe('a session that has ended while somebody typed', () => {
  it('keeps what was typed, and goes on once they have signed in again', async () => {
    const page = await journey.visit('/northmere/goals/G1', 'manager')
    await revise(page, { 'The goal': 'Every child is safe at home.', 'Why it changes now': 'Said better.' })
    await page.context().clearCookies()
    await save(page).click()
    const link = dialogOf(page).getByRole('link', { name: 'Sign in in a new tab' })
    await link.waitFor()
    expect(await accessProblems(page)).toEqual([])
    expect(await dialogOf(page).getByLabel('The goal').inputValue()).toBe('Every child is safe at home.')

    await signInAgain(dialogOf(page), 'Daniel Okafor')

    await save(page).dblclick()
    await page.getByRole('heading', { level: 1, name: 'Every child is safe at home.' }).waitFor()
  })
})
