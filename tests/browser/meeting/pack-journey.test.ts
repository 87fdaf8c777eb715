import { expect, it } from 'vitest'
import { callsOf } from '../../support/browser/calls.ts'
import { accessProblems, useJourney } from '../../support/browser/journey.ts'
import { plannedMeeting } from '../../support/browser/meeting/sessions.ts'
import { signInAgain } from '../../support/browser/page/sign-in-again.ts'

const journey = useJourney()

type Meeting = { id: string; version: number }
type Pack = {
  state: string
  versions: { version: number; reason: string | null; takenBackWhy: string | null }[]
}

it('a pack is frozen, followed, presented and taken back once each, whoever presses twice or whose session ends meanwhile', async () => {
  const page = await journey.visit('/northmere/meetings', 'manager')
  const address = await plannedMeeting(page)
  const number = Number(address.split('/').at(-1))
  const { read, write } = await callsOf(page, 'manager')
  const { id, version } = await read<Meeting>('meeting.get', { number })
  await write('meeting.step', { id, version, deed: 'call', reason: '' })
  const pack = () => read<Pack>('pack.get', { number })
  const lapse = () => page.context().clearCookies()
  const dialog = page.getByRole('dialog')
  const closed = () => dialog.waitFor({ state: 'detached' })

  await page.goto(address)
  await page.getByRole('button', { name: 'Freeze the pack' }).click()
  await dialog.getByRole('button', { name: 'Freeze', exact: true }).dblclick()
  await closed()
  expect((await pack()).versions).toHaveLength(1)

  await page.goto(`${address}/pack`)
  await page.getByRole('button', { name: 'Freeze a supplement' }).click()
  const why = dialog.getByLabel('Why')
  await why.fill('A figure came after it was frozen.')
  await lapse()
  await dialog.getByRole('button', { name: 'Freeze', exact: true }).click()
  await signInAgain(dialog, 'Daniel Okafor')
  expect(await why.inputValue()).toBe('A figure came after it was frozen.')
  await dialog.getByRole('button', { name: 'Freeze', exact: true }).dblclick()
  await closed()
  await page.getByText('Why it was frozen: A figure came after it was frozen.').waitFor()
  expect((await pack()).versions.map((each) => each.version)).toEqual([2, 1])

  await page.goto(`${address}/present?view=desk`)
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  await dialog.getByText('Who is in the room?').waitFor()
  const board = dialog.getByRole('button').filter({ hasText: /board/i }).first()
  await lapse()
  await board.click()
  await signInAgain(dialog, 'Daniel Okafor')
  await board.dblclick()
  await closed()
  await page.getByText(/^You present\./).waitFor()

  await page.goto(`${address}/pack`)
  await page.getByRole('button', { name: 'Unfreeze' }).click()
  await why.fill('An item asks for something else.')
  await lapse()
  await dialog.getByRole('button', { name: 'Unfreeze', exact: true }).click()
  await signInAgain(dialog, 'Daniel Okafor')
  expect(await why.inputValue()).toBe('An item asks for something else.')
  await dialog.getByRole('button', { name: 'Unfreeze', exact: true }).dblclick()
  await closed()
  await page.getByText('Why: An item asks for something else.').waitFor()
  expect(await page.getByRole('button', { name: 'Unfreeze' }).count()).toBe(0)
  expect(await pack()).toMatchObject({
    state: 'unfrozen',
    versions: [{ version: 2, takenBackWhy: 'An item asks for something else.' }, { version: 1 }],
  })
  expect(await accessProblems(page)).toEqual([])

  // What was held is read, and neither followed nor taken back.
  await page.goto('/northmere/meetings/8/pack')
  await page.getByRole('link', { name: 'Share with an observer' }).waitFor()
  expect(await page.getByRole('button', { name: /Unfreeze|Freeze a supplement/ }).count()).toBe(0)
})
