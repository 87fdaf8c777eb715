import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { callsOf } from '../../support/browser/calls.ts'
import { fillDay, useJourney } from '../../support/browser/journey.ts'
import { signInAgain } from '../../support/browser/page/sign-in-again.ts'

const journey = useJourney({ at: '2027-02-09T09:00:00.000Z' })

type Typed = Readonly<Record<string, string>>

async function type(form: Locator, typed: Typed): Promise<void> {
  for (const [label, text] of Object.entries(typed))
    await form.getByRole('textbox', { name: label, exact: true }).fill(text)
}

/** The session has ended: the form says so beside what was typed, and is sent once they are back, by a double click. */
async function sendAfterSigningIn(form: Locator, { confirm, typed }: { confirm: string; typed: Typed }) {
  const send = form.getByRole('button', { name: confirm, exact: true })
  await form.page().context().clearCookies()
  await send.click()
  await signInAgain(form, 'Daniel Okafor')
  for (const [label, text] of Object.entries(typed)) {
    expect(await form.getByRole('textbox', { name: label, exact: true }).inputValue(), label).toBe(text)
  }
  await send.dblclick()
}

/** How many of them say this. */
async function counted(page: Page, { list, of, says }: { list: string; of: string; says: string }) {
  const manager = await callsOf(page, 'manager')
  const answer = await manager.read<Record<string, object[]>>(list, of === 'issues' ? { show: 'all' } : {})
  return (answer[of] ?? []).filter((each) => Object.values(each).includes(says)).length
}

it('an issue, an action and a challenge are each raised once, with every word, where the session ended meanwhile', async () => {
  const page = await journey.visit('/northmere/issues/new?goal=G2', 'manager')
  const form = page.locator('main')
  const issue = {
    'What is wrong, in a few words': 'Letters come late',
    'Why it matters': 'Children wait for weeks.',
  }
  await type(form, issue)
  await sendAfterSigningIn(form, { confirm: 'Raise the issue', typed: issue })
  await page.getByRole('heading', { level: 1, name: 'Letters come late' }).waitFor()
  expect(await counted(page, { list: 'issue.list', of: 'issues', says: 'Letters come late' })).toBe(1)

  await page.goto('/northmere/actions/new?indicator=CL01')
  const action = {
    'What is to be done': 'Ask every school once.',
    'Named role that does it': 'Head of schools',
    'What will show that it is done': 'A list of answers.',
  }
  await type(form, action)
  await form.getByLabel('Agency that does it').selectOption('police')
  await fillDay(form, 'Due on', '2027-03-01')
  await sendAfterSigningIn(form, { confirm: 'Set this action', typed: action })
  await page.getByRole('heading', { level: 1, name: 'Ask every school once.' }).waitFor()
  expect(await counted(page, { list: 'action.list', of: 'actions', says: 'Ask every school once.' })).toBe(1)

  await page.goto('/northmere/challenges/new?indicator=CL01')
  const challenge = {
    'The question': 'Who asks the schools?',
    'What it rests on': 'Nobody has asked since spring.',
    'With what you help': 'A list of schools.',
  }
  await type(form, challenge)
  await form.getByLabel('Agency that is asked').selectOption('police')
  await form.getByLabel('Who helps').selectOption('council')
  await fillDay(form, 'By when', '2027-03-01')
  await sendAfterSigningIn(form, { confirm: 'Raise the challenge', typed: challenge })
  await page.getByText('Who asks the schools?').first().waitFor()
  await page.waitForURL(/\/challenges\/\d+$/)
  expect(await counted(page, { list: 'challenge.list', of: 'rows', says: 'Who asks the schools?' })).toBe(1)
})

it('an answer to a challenge is sent once, as it was written, where the session ended meanwhile', async () => {
  const page = await journey.visit('/northmere/challenges/6', 'manager')
  const form = page.locator('main')
  const typed = { 'Your answer': 'Every school is asked in March.' }
  await type(form, typed)
  await sendAfterSigningIn(form, { confirm: 'Send the answer', typed })
  await page.getByText(/^The answer is sent\./).waitFor()
  const manager = await callsOf(page, 'manager')
  type Read = { entries: { text: string }[] }
  const { entries } = await manager.read<Read>('challenge.get', { reference: '6' })
  expect(entries.filter(({ text }) => text === typed['Your answer'])).toHaveLength(1)
})
