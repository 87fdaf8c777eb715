import { expect } from 'vitest'
import type { Hand } from '../first-afternoon.ts'
import { fillDay } from '../journey.ts'
import { pressKeyOn, typeInto } from '../page/keys.ts'
import { openWaiting } from './first-board.ts'

/** The pack on the wall, page by page, with keys alone. */
export async function presentByKeys({ page, link }: Hand, headings: readonly string[]): Promise<void> {
  await link('Present it')
  const wall = page.getByRole('region', { name: 'Presenting the pack' })
  for (const [at, name] of headings.entries()) {
    if (at > 0) await page.keyboard.press('PageDown')
    await wall.getByRole('heading', { level: 1, name }).waitFor()
    await wall.getByText(`${at + 1} of ${headings.length}`).waitFor()
  }
  await page.keyboard.press('Home')
  await wall.getByText(`1 of ${headings.length}`).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Read the pack' }).waitFor()
}

/** Who is there, a decision, a challenge and an action, each recorded from its item, and the end. */
export async function holdMeeting(chair: Hand): Promise<void> {
  const { page } = chair
  await chair.button('Start the meeting')
  await chair.confirm('Start the meeting')
  await chair.link('Record the meeting')
  await chair.button(/^The other 4 members are present$/)
  await chair.sees(/^Quorate: 4 there, 3 needed$/)
  await chair.button('Record a decision')
  await page.getByLabel('What was decided').waitFor()
  await typeInto(page, /^What was decided/, 'The police are called first.')
  await typeInto(page, /^For which reason/, 'They are there at night.')
  await pressKeyOn(page, /^Record the decision$/, 6)
  await page.getByRole('link', { name: /^D\d+$/ }).waitFor()
  await chair.button('Raise a challenge from this item')
  await chair.choose('Agency that is asked', 'Northern Police')
  await page.getByLabel('The question').fill('Who answers at night?')
  await page.getByLabel('What it rests on').fill('Nobody could be reached in October.')
  await chair.button('Raise the challenge')
  await page.getByRole('link', { name: /^Challenge \d+$/ }).waitFor()
  await chair.button('Set an action from this item')
  await page.getByLabel('What is to be done').fill('A number that is answered at night.')
  await chair.choose('Agency that does it', 'Northern Police')
  await page.getByLabel('Named role that does it').fill('Chief superintendent')
  await fillDay(page, 'Due on', '2026-12-16')
  await page.getByLabel('What will show that it is done').fill('The number stands in the rota.')
  await chair.button('Set this action')
  await page.getByRole('link', { name: /^Action \d+$/ }).waitFor()
  await chair.button('Done with this item')
  await page.getByRole('heading', { name: '2. How we meet' }).waitFor()
  await page.getByText('Everything is sent.').waitFor({ state: 'attached' })
  await chair.button('End the meeting')
  await chair.type('Why', 'To the next meeting.')
  await chair.confirm('End the meeting')
}

/** Drafted from the record, read from the page it was recorded on; edited and sent round, and agreed by the chair. */
export async function agreeMinutes(manager: Hand, chair: Hand): Promise<void> {
  await chair.link('minutes are drafted')
  await chair.sees('D1: The police are called first.')
  await openWaiting(manager)
  await manager.link('Read and send round')
  await manager.sees(/^Action 1: A number that is answered at night/)
  await manager.sees('Challenge 1 to Northern Police: Who answers at night?')
  await manager.button(/^Add a sentence ?: How we meet/)
  await manager.type('The sentence', 'The board meets each quarter.')
  await manager.confirm('Add it')
  await manager.button('Send round for comments')
  await manager.sees('Out for comments')
  await openWaiting(chair)
  await chair.link('Read and agree')
  await chair.sees('The board meets each quarter.')
  // Nobody is warned of the members of the board, whom the minutes count by themselves.
  expect(await chair.page.getByText('Small numbers in words').count()).toBe(0)
  await chair.button('Agree the minutes')
  await chair.sees('Draft, agreed by the chair')
}

/** At the meeting that follows, from its own page. */
export async function approveMinutes(manager: Hand): Promise<void> {
  await manager.link(/^Minutes of meeting 1/)
  await manager.button('Approve at a later meeting')
  await manager.choose('At which meeting', /^Meeting 2/)
  await manager.confirm('Approve')
  await manager.sees(/^Approved at/)
}
