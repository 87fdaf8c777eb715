import { expect, it } from 'vitest'
import { enterAs, type Seated, startFounded } from '../../support/browser/empty/founded.ts'
import { handOn, isFit } from '../../support/browser/first-afternoon.ts'
import { untilDrawn, useJourney } from '../../support/browser/journey.ts'
import {
  addItem,
  agreeGoal,
  callAndFreeze,
  checkBefore,
  foundBoard,
  planMeeting,
} from '../../support/browser/meeting/first-board.ts'
import {
  agreeMinutes,
  approveMinutes,
  holdMeeting,
  presentByKeys,
} from '../../support/browser/meeting/first-meeting.ts'
import {
  beginReport,
  publishReport,
  sendReport,
  signReport,
  writeScrutiny,
} from '../../support/browser/meeting/first-report.ts'

const journey = useJourney({ start: () => startFounded('2026-11-23T14:00:00.000Z', ['police', 'icb']) })

it('a partnership that has nothing meets, keeps what it decided, and reports on its year', {
  timeout: 180_000,
}, async () => {
  const enter = async (seat: Seated, path: string) =>
    handOn(await enterAs(await journey.visit('/sign-in'), seat, path), () => undefined)
  /** A session of nine days ago has lapsed. */
  const again = async ({ page }: { page: Parameters<typeof enterAs>[0] }, seat: Seated, path: string) => {
    await enterAs(page, seat, path)
    await untilDrawn(page)
  }

  const manager = await enter('manager', '/meetings')
  await foundBoard(manager)
  await isFit(manager)
  const chair = await enter('chair', '')
  await agreeGoal(manager, chair, 'Every child is safe at home')
  await planMeeting(manager, { day: '2026-12-02', place: 'Civic Centre, room 2' })
  expect(await checkBefore(manager)).toContain('Nothing is on the agenda yet.')
  const missing = { title: 'Children missing from home', ask: 'Agree who is called first.' }
  await addItem(manager, { ...missing, purpose: 'decide', shows: /^Goal G1/ })
  await addItem(manager, { title: 'How we meet', purpose: 'note' })
  expect(await checkBefore(manager)).toContain('Nothing is missing that Roundtable can tell.')
  await isFit(manager)
  await callAndFreeze(manager)

  await journey.moveTo('2026-12-02T14:00:00.000Z')
  await again(chair, 'chair', '/waiting')
  await chair.link(/^Start the meeting/)
  await presentByKeys(chair, [
    'Executive board',
    'Children missing from home',
    'Every child is safe at home',
    'How we meet',
  ])
  await holdMeeting(chair)
  await again(manager, 'manager', '/waiting')
  await agreeMinutes(manager, chair)
  await planMeeting(manager, { day: '2027-01-13', place: 'Civic Centre, room 2' })
  await addItem(manager, { title: 'Minutes of the last meeting', purpose: 'note' })
  await manager.button('Call it')
  await manager.confirm('Call it')

  await journey.moveTo('2027-01-13T14:00:00.000Z')
  await again(chair, 'chair', '/meetings/2')
  await chair.button('Start the meeting')
  await chair.confirm('Start the meeting')
  await again(manager, 'manager', '/meetings/2')
  await approveMinutes(manager)
  await manager.link('Meeting 1')
  await manager.link('Archive of the meeting')
  await manager.sees('Minutes: Approved at meeting 2 on 13 January 2027.')
  await isFit(manager)
  await manager.menu('Meetings')
  await manager.link('Decisions')
  await manager.sees('1 decision, the last on 2 December 2026')
  const file = await manager.page.getByRole('link', { name: 'Download CSV' }).getAttribute('href')
  expect(await (await manager.page.request.get(file ?? '')).text()).toContain('The police are called first.')

  await beginReport(manager)
  await writeScrutiny(await enter('scrutineer', '/waiting'))
  await sendReport(manager)
  for (const seat of ['council', 'police', 'icb'] as const) {
    await again(chair, seat, '/waiting')
    await signReport(chair)
  }
  await publishReport(manager)
  await isFit(manager)

  await manager.menu('Meetings')
  await manager.link('Shared packs')
  await manager.button('Share packs')
  await manager.choose('With whom', /Ines Pector/)
  await manager.choose('Meeting', /^1: /)
  await manager.type('What they need it for', 'Inspection of January 2027')
  await manager.confirm('Share')
  const inspector = await enter('inspector', '')
  await inspector.link('See what is shared with you')
  await inspector.link(/meeting 1|Executive board/i)
  await inspector.page.getByRole('heading', { level: 1, name: /^Pack: Executive board/ }).waitFor()
  await inspector.sees('Agree who is called first.')
})
