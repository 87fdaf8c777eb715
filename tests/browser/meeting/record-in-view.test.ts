import { newId } from '@roundtable/db/ids.ts'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { callsOf } from '../../support/browser/calls.ts'
import { accessProblems, useJourney } from '../../support/browser/journey.ts'

const journey = useJourney()

type Listed = { boards: { id: string }[]; today: string }

/** A meeting of today whose pack is frozen, with an indicator on its item; in session or about to be. */
async function presented(page: Page, { starts }: { starts: boolean }): Promise<string> {
  const { read, write } = await callsOf(page, 'manager')
  const { boards, today } = await read<Listed>('meeting.list')
  const id = newId()
  const words = { title: '', startsAt: '14:00', endsAt: '16:00', place: 'Room 1', copyOf: null }
  const planned = { id, boardId: boards[0]?.id, day: today, ...words }
  const { number } = await write<{ number: number }>('meeting.plan', planned)
  const item = { lead: 'Chair', minutes: '10', ask: '', restricted: false, ground: '', lateReason: '' }
  await write('meeting.addItem', {
    ...{ ...item, id: newId(), meetingId: id, title: 'Care leavers', purpose: 'note', leadAgencyCode: '' },
    pins: [{ kind: 'indicator', reference: 'CL01', view: '' }],
  })
  const step = (deed: string, version: number) =>
    write('meeting.step', { id, version, deed, reason: 'It is urgent.' })
  await step('call', 1)
  await write('pack.freeze', { id: newId(), meetingId: id, version: 0, reason: '' })
  if (starts) {
    const { version } = await read<{ version: number }>('meeting.get', { number })
    await step('start', version)
  }
  return `/northmere/meetings/${number}`
}

const turnTo = async (page: Page, frame: number) => {
  await page.getByText(/^1 of/).waitFor()
  for (let at = 1; at < frame; at += 1) await page.keyboard.press('ArrowRight')
  await page.getByText(new RegExp(`^${frame} of`)).waitFor()
}

/** Said under what is on the screen; nothing stands over it. */
async function toldOn(page: Page, words: string | RegExp): Promise<void> {
  const told = page.getByRole('status').filter({ hasText: words })
  await told.waitFor()
  const box = await told.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0)
  expect(await page.getByRole('dialog').count()).toBe(0)
}

describe('what is on the screen', () => {
  it('is recorded with one key, the item and the subject in view chosen already', async () => {
    const page = await journey.visit('/northmere/meetings', 'manager')
    const meeting = await presented(page, { starts: true })
    await page.goto(`${journey.url}${meeting}/present`)
    await turnTo(page, 3)
    await page.keyboard.press('?')
    await page.getByText(/^E: record a decision\. C: raise a challenge\. A: set an action/).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: 'Record a decision' })
    await dialog.getByText('Item 1: Care leavers').waitFor()
    expect(await dialog.getByRole('checkbox', { name: /It is about Indicator CL01/ }).isChecked()).toBe(true)
    expect(await accessProblems(page, 'dialog')).toEqual([])
    await dialog.getByLabel('What was decided').pressSequentially('Be back by a date: appoint a person.')
    await dialog.getByLabel('For which reason').fill('Nobody leads it.')
    await dialog.getByRole('button', { name: 'Record the decision' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('It stands in the record.').waitFor()
    // Letters that were typed turned no page, and the keys work again.
    await page.getByText(/^3 of/).waitFor()
    await page.keyboard.press('c')
    const asking = page.getByRole('dialog', { name: 'Raise a challenge' })
    await asking.getByText('Item 1: Care leavers').waitFor()
    const about = asking.getByRole('combobox', { name: 'What it is about' })
    await expect.poll(() => about.inputValue(), { timeout: 10_000 }).toContain('CL01')
    await page.keyboard.press('Escape')
    await asking.waitFor({ state: 'detached' })
    await page.keyboard.press('a')
    await page.getByRole('dialog', { name: 'Set an action' }).getByText('Item 1: Care leavers').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowLeft')
    await page.getByText(/^2 of/).waitFor()

    const reader = await journey.visit(`${meeting}/record`, 'scrutineer')
    await reader.getByText('Be back by a date: appoint a person.').waitFor()
    await reader.getByRole('link', { name: /^D\d+$/ }).click()
    await reader.getByRole('link', { name: /CL01/ }).waitFor()
  })

  it('is recorded without a network too, and sent when it is back', async () => {
    const page = await journey.visit('/northmere/meetings', 'chair')
    const meeting = await presented(page, { starts: true })
    await callsOf(page, 'chair')
    await page.goto(`${journey.url}${meeting}/present?view=desk`)
    await turnTo(page, 3)
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: 'Record a decision' })
    await dialog.getByLabel('What was decided').waitFor()
    await page.context().setOffline(true)
    await dialog.getByLabel('What was decided').fill('The contract goes on.')
    await dialog.getByLabel('For which reason').fill('There is no other.')
    await dialog.getByRole('button', { name: 'Record the decision' }).click()
    await page.getByText('1 entry is kept on this device and not sent yet.').waitFor()
    await page.context().setOffline(false)
    await page.getByText('It stands in the record.').waitFor({ timeout: 15_000 })
  })

  it('is not recorded before the meeting has started, on the agenda, nor by whoever may not; the key says why', async () => {
    const page = await journey.visit('/northmere/meetings', 'manager')
    const meeting = await presented(page, { starts: false })
    await page.goto(`${journey.url}${meeting}/present`)
    await turnTo(page, 2)
    await page.keyboard.press('e')
    await toldOn(page, /The meeting is not in session/)
    const scrutineer = await journey.visit(`${meeting}/present`, 'scrutineer')
    await turnTo(scrutineer, 2)
    await scrutineer.keyboard.press('e')
    await toldOn(scrutineer, 'The manager and the chair record what is decided.')
    await scrutineer.keyboard.press('a')
    await toldOn(scrutineer, /The meeting is not in session/)
    const desk = await journey.visit(`${meeting}/present?view=desk`, 'chair')
    await turnTo(desk, 2)
    await desk.keyboard.press('e')
    await toldOn(desk, /The meeting is not in session/)
    const wall = await journey.visit(`${meeting}/present?view=wall`, 'manager')
    await wall.getByText(/^1 of/).waitFor()
    await wall.keyboard.press('e')
    await wall.keyboard.press('?')
    await wall.getByText(/^B: blank/).waitFor()
    expect(await wall.getByRole('dialog').count()).toBe(0)
    expect(await wall.getByText(/^E: record/).count()).toBe(0)
  })

  it('is not recorded on the agenda, nor by an elected member, who reads no record: each key says why, without a dialog', async () => {
    const page = await journey.visit('/northmere/meetings', 'manager')
    const meeting = await presented(page, { starts: true })
    await page.goto(`${journey.url}${meeting}/present`)
    await turnTo(page, 1)
    await page.keyboard.press('e')
    await toldOn(page, 'Turn to the item it belongs to first.')
    const member = await journey.visit('/northmere', 'elected-member')
    const refused: string[] = []
    member.on('response', (answer) => {
      if (answer.status() === 403) refused.push(answer.url())
    })
    await member.goto(`${journey.url}${meeting}/present`)
    await turnTo(member, 2)
    await member.keyboard.press('e')
    await toldOn(member, 'The manager and the chair record what is decided.')
    expect(await accessProblems(member)).toEqual([])
    await member.keyboard.press('c')
    await toldOn(member, /: raise yours on the page of challenges\.$/)
    await member.keyboard.press('a')
    await toldOn(member, /^Actions are set by /)
    await member.keyboard.press('ArrowRight')
    await member.getByText(/^3 of/).waitFor()
    expect(await member.getByText(/^Actions are set by /).count()).toBe(0)
    expect(refused).toEqual([])
  })
})
