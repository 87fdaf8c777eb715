import { newId } from '@roundtable/db/ids.ts'
import { expect, it } from 'vitest'
import { raiseChallenge } from '../../support/make/challenge.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, planMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { follow, onItem, startPresenting } from '../../support/make/presenting.ts'
import { correctMonth, publishMonth } from '../../support/make/return.ts'
import { enter, everybodyArrives, readRoom } from '../../support/make/room.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnershipAlone)

/** The hour of the board from the frozen pack to approved minutes, by three people and over a year. */
it('what the board saw, decided and asked in its hour reads the same a year later', async () => {
  const manager = at.callerAs('manager')
  await publishMonth(at)
  const { id, number } = await planMeeting(at, { day: '2026-11-27' })
  const pins = [{ kind: 'indicator' as const, reference: 'PO01', view: '' }]
  const item = await addItem(at, id, { title: 'Missing children', pins })
  await stepMeeting(at, number, 'call', { reason: 'It is urgent.' })
  await manager.pack.freeze({ id: newId(), meetingId: id, version: 0, reason: '' })
  const frozen = await at.callerAs('chair').pack.get({ number })
  const deeds = async () => {
    const { mayFreeze, mayUnfreeze, mayShare } = await manager.pack.get({ number })
    return { mayFreeze, mayUnfreeze, mayShare }
  }
  expect(await deeds()).toEqual({ mayFreeze: true, mayUnfreeze: true, mayShare: true })
  expect(frozen).toMatchObject({ mayFreeze: false, mayUnfreeze: false, mayShare: false })

  at.clock.now = '2026-11-27T14:00:00.000Z'
  await stepMeeting(at, number, 'start', { by: 'chair' })
  await everybodyArrives(at, { id, number, item })
  await startPresenting(at, number, 'chair')
  const member = await follow(at, number, 'elected-member')
  await member.until(({ presenter }) => presenter !== null)
  await member.stop()
  // While the member has no network, the chair goes on.
  await at.callerAs('chair').presenting.move({ number, place: onItem(item) })
  const again = await follow(at, number, 'elected-member', member.ids.at(-1))
  expect((await again.until(() => true)).place).toEqual(onItem(item))
  await again.stop()

  const about = [{ kind: 'indicator' as const, reference: 'PO01' }]
  await enter(at, { id, item }, { kind: 'decision', by: 'manager', about })
  const { reference } = await raiseChallenge(at, { itemId: item })
  await enter(at, { id, item }, { kind: 'outcome' })
  await stepMeeting(at, number, 'end', { by: 'chair' })
  // Nothing follows or takes back what was read, and an observer may still be given to read it.
  expect(await deeds()).toEqual({ mayFreeze: false, mayUnfreeze: false, mayShare: true })

  at.clock.now = '2026-11-29T09:00:00.000Z'
  await correctMonth(at, { numerator: '170', denominator: '200' })
  const minutes = () => manager.minutes.get({ number })
  const step = async (deed: 'send-round' | 'approve', meetingId = '') => {
    const { id: minutesId, version } = await minutes()
    await manager.minutes.step({ id: minutesId, version, deed, reason: '', meetingId })
  }
  await step('send-round')
  const { id: minutesId, version } = await minutes()
  await at.callerAs('chair').minutes.agree({ id: minutesId, version })
  const next = await planMeeting(at, { day: '2027-02-16' })
  await addItem(at, next.id, {})
  expect((await refusal(step('approve', next.id))).code).toMatch(/rule|bad-input/)
  await stepMeeting(at, next.number, 'call')
  at.clock.now = '2027-02-16T14:00:00.000Z'
  await stepMeeting(at, next.number, 'start', { by: 'chair' })
  await step('approve', next.id)

  at.clock.now = '2027-12-15T14:00:00.000Z'
  const later = await at.callerAs('chair').pack.get({ number })
  expect([later.sha256, later.isWhole, later.content]).toEqual([frozen.sha256, true, frozen.content])
  expect(await at.callerAs('chair').pack.changes({ number })).toMatchObject([{ code: 'PO01' }])
  expect(await minutes()).toMatchObject({ state: 'approved' })
  const told = (await minutes()).sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))
  expect(told.join('\n')).toMatch(/apprenticeship guarantee/)
  expect(told.join('\n')).toMatch(new RegExp(`hallenge ${reference}`))
  expect((await readRoom(at, number)).decisions).toMatchObject([{ number: 1, state: 'taken', about }])
})
