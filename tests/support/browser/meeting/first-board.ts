import { expect } from 'vitest'
import type { Hand } from '../first-afternoon.ts'
import { fillDay } from '../journey.ts'
import { pressKeyOn, tabTo, typeInto } from '../page/keys.ts'

/** What waits for somebody, by the first link of their pages; it tells how much there is. */
export const openWaiting = ({ page }: Hand): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Waits for me/ })
    .click()

/** A board is founded from the empty page of meetings, with keys alone in its dialog. */
export async function foundBoard(manager: Hand): Promise<void> {
  const { page, dialog } = manager
  await manager.sees('No meeting yet')
  await manager.link('add the board')
  await manager.sees('No board yet')
  await manager.button('Add a board')
  await dialog.getByLabel(/Cora Chapel/).waitFor()
  await typeInto(page, /^Name/, 'Executive board')
  await typeInto(page, /^Quorum/, '3')
  await typeInto(page, /^Notice/, '5')
  for (const who of [/Bea Board/, /Cora Chapel/, /Paul Ward/, /Hana Health/]) {
    await pressKeyOn(page, who, 12, 'Space')
  }
  await pressKeyOn(page, /^Add$/, 12)
  await manager.sees('Executive board is added.')
  await manager.sees(/^Quorum 3, 5 working days of notice/)
}

export async function agreeGoal(manager: Hand, chair: Hand, wording: string): Promise<void> {
  await manager.menu('Goals')
  await manager.button('Propose a goal')
  await manager.type('The goal', wording)
  await manager.type('As a child would say it', 'I am safe.')
  await manager.type('Why this goal', 'Children asked for it.')
  await manager.type('What would be different for children', 'Fewer are hurt.')
  await manager.confirm('Propose the goal')
  await openWaiting(chair)
  await chair.link(/^(Agree|Decide|See|Read)/)
  await chair.button(/^Agree/)
  await chair.type('Where it was agreed', 'By letter, 23 November 2026')
  await chair.confirm('Agree')
}

type Planned = { day: string; place: string }

/** A meeting is planned with keys alone; an empty agenda is not called, and says so before anybody asks. */
export async function planMeeting(manager: Hand, { day, place }: Planned): Promise<void> {
  const { page, dialog } = manager
  await manager.menu('Meetings')
  await manager.button('Plan a meeting')
  await fillDay(dialog, 'Day', day)
  await typeInto(page, /^Starts at/, '14:00')
  await typeInto(page, /^Ends at/, '16:00')
  await typeInto(page, /^Where/, place)
  await pressKeyOn(page, /^Plan$/, 4)
  await page.getByRole('heading', { name: 'Agenda' }).waitFor()
  const call = page.getByRole('button', { name: 'Call it' })
  expect(await call.getAttribute('aria-disabled')).toBe('true')
  expect(await call.getAttribute('title')).toBe('Its agenda is empty: put an item on it first.')
}

type Item = { title: string; purpose: 'decide' | 'note'; ask?: string; shows?: RegExp }

export async function addItem(manager: Hand, { title, purpose, ask = '', shows }: Item): Promise<void> {
  const { page, dialog } = manager
  await manager.button('Add an item')
  await dialog.getByLabel('What it shows').waitFor()
  await typeInto(page, /^What it is about/, title)
  await tabTo(page, /^Purpose/, 2)
  // As whoever chooses with the arrows of a closed choice.
  for (let n = purpose === 'note' ? 2 : 0; n > 0; n -= 1) await page.keyboard.press('ArrowDown')
  await typeInto(page, /^Minutes/, '20')
  if (ask !== '') await typeInto(page, /^What the board/, ask)
  await typeInto(page, /^Who leads/, 'Chief superintendent')
  if (shows !== undefined) await manager.choose('What it shows', shows)
  await manager.confirm('Add an item')
  await manager.sees(`“${title}” is on the agenda.`)
}

/** What the check before freezing says, read where the pack is not frozen yet. */
export async function checkBefore({ page }: Hand): Promise<string> {
  const check = page.locator('details', { hasText: 'What is missing before the pack is frozen' })
  if ((await check.getAttribute('open')) === null) await check.locator('summary').click()
  await check.locator('p').first().waitFor()
  const said = await check.locator('p, li').allTextContents()
  await check.locator('summary').click()
  return said.join(' ')
}

export async function callAndFreeze(manager: Hand): Promise<void> {
  await manager.button('Call it')
  await manager.confirm('Call it')
  await manager.sees('The meeting is called; its board is told.')
  await manager.button('Freeze the pack')
  await manager.dialog.getByText('Nothing is missing that Roundtable can tell.').waitFor()
  await manager.confirm('Freeze')
  await manager.link('Read the pack')
  await manager.sees(/^SHA-256 of what is stored/)
}
