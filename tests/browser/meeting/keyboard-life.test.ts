import { expect, it } from 'vitest'
import { useJourney } from '../../support/browser/journey.ts'
import { byKeyboard } from '../../support/browser/meeting/by-keyboard.ts'
import { meetingInSession } from '../../support/browser/meeting/sessions.ts'
import { answered } from '../../support/read/answered.ts'

const journey = useJourney()
const meeting = '/northmere/meetings/10'

it('a meeting is prepared, presented, recorded, minuted and approved without a mouse', async () => {
  const page = await journey.visit('/northmere/meetings', 'manager')
  const listed: { today: string } = answered(
    await (await page.request.get('/trpc/northmere/meeting.list')).json(),
  )
  const manager = byKeyboard(page)
  await page.getByRole('button', { name: 'Plan a meeting', exact: true }).waitFor()
  await manager.to(/^button Plan a meeting/)
  await manager.press('Enter', 'What it is called, beside the board')
  await manager.to(/^select Board/)
  await page.keyboard.press('ArrowDown')
  await manager.to(/^span day/)
  await manager.type(listed.today.split('-').toReversed().join(''))
  for (const [field, text] of [
    [/Starts at/, '14:00'],
    [/Ends at/, '16:00'],
    [/Where/, 'Room 1'],
  ] as const) {
    await manager.to(field)
    await manager.type(text)
  }
  await manager.press('Enter', 'Add an item')
  await manager.to(/^button Add an item/)
  await manager.press('Enter', 'What the board is asked')
  await manager.to(/What it is about/)
  await manager.type('The contract')
  await manager.to(/What the board is asked/)
  await manager.type('Agree it.')
  await manager.to(/Who leads it/)
  await manager.type('Chair')
  await manager.to(/What it shows/)
  await manager.type('CL01')
  await page.getByRole('option', { name: /CL01/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await manager.press('Enter', /^Indicator CL01 · /)
  await manager.to(/^button Add an item/)
  await manager.press('Enter', '“The contract” is on the agenda.')
  await manager.to(/^button Call it/)
  await manager.press('Enter', /clear working days’ notice/)
  // It is late: a reason is asked for before it is sent.
  await manager.to(/^textarea Why/)
  await manager.type('It is urgent.')
  await manager.to(/^button Call it/)
  await manager.press('Enter', 'The meeting is called; its board is told.')
  await manager.to(/^button Freeze the pack/)
  await manager.press('Enter', /stored/)
  await manager.to(/^button Freeze$/)
  await manager.press('Enter', 'Version 1 of the pack is frozen.')

  const room = await journey.visit(meeting, 'chair')
  const chair = byKeyboard(room)
  await room.getByRole('link', { name: 'Present it' }).waitFor()
  await chair.to(/^a Present it/)
  await chair.press('Enter', /^1 of/)
  const pages = (await room.getByText(/^1 of \d+/).textContent()) ?? ''
  const last = /^1 of (\d+)/.exec(pages)?.[1] ?? ''
  await room.keyboard.press('?')
  await room.getByText(/first and last\.$/).waitFor()
  for (const [key, at] of [
    ['Escape', '1'],
    ['End', last],
    ['Home', '1'],
    [' ', '2'],
    ['PageDown', '3'],
    ['PageUp', '2'],
  ] as const) {
    await room.keyboard.press(key)
    await room
      .getByText(new RegExp(`^${at} of ${last}`))
      .first()
      .waitFor()
  }
  await chair.press('Escape', 'Read the pack')
  await chair.to(/^button Start the meeting/)
  await chair.press('Enter', /make the meeting quorate/)
  await chair.to(/^button Start the meeting/)
  await chair.press('Enter', 'The meeting has begun.')
  await chair.to(/^a Record the meeting/)
  await chair.press('Enter', 'Who is there')
  await chair.to(/members are present/)
  await chair.press('Enter', /^Present, from/)
  await chair.to(/Add a key point/)
  await chair.type('Many are waiting.')
  await chair.press('Enter', 'Many are waiting.')
  await chair.to(/^button Record a decision/)
  await chair.press('Enter', 'For which reason')
  await chair.type('The contract is agreed.')
  await chair.to(/For which reason/)
  await chair.type('Nothing else was offered.')
  await chair.to(/^button Record the decision/)
  await chair.press('Enter', 'Reason: Nothing else was offered.')
  await chair.to(/^button Done with this item/)
  await chair.press('Enter', /· Decided/)
  await chair.to(/^button End the meeting/)
  await chair.press('Enter', 'Every item has its outcome.')
  await chair.to(/^button End the meeting/)
  await chair.press('Enter', 'The meeting has ended.')

  await page.goto(`${journey.url}${meeting}/minutes`)
  await page.getByRole('button', { name: /^Edit/ }).first().waitFor()
  await manager.to(/^button Edit/)
  await manager.press('Enter', 'As it is to read')
  await manager.to(/As it is to read/)
  await page.keyboard.press('Control+End')
  await manager.type(' Nobody else.')
  await manager.to(/^button Save/)
  await manager.press('Enter', 'The sentence reads as you typed it.')
  await manager.to(/^button Send round/)
  await manager.press('Enter', 'The draft is sent round')
  await room.goto(`${journey.url}${meeting}/minutes`)
  await room.getByRole('button', { name: /^Agree/ }).waitFor()
  await chair.to(/^button Agree/)
  await chair.press('Enter', 'The minutes are agreed.')
  await meetingInSession(page, { startsAt: '15:00' })
  await page.reload()
  await page.getByRole('button', { name: /^Approve/ }).waitFor()
  await manager.to(/^button Approve/)
  await manager.press('Enter', 'At which meeting')
  await manager.to(/^select At which meeting/)
  await page.keyboard.press('ArrowDown')
  await manager.to(/^button Approve/)
  await manager.press('Enter', 'The minutes are approved.')
  expect([...manager.wrong, ...chair.wrong]).toEqual([])
}, 120_000)
